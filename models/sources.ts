/** The models, what each is made of, and the sha256 of everything read and written. */
export interface ModelRecipe {
  /** File in this folder. */
  readonly output: string;
  readonly sha256: string;
  /** Length of the file, so that loading can show how much is still to come. */
  readonly bytes: number;
  /** File of `@mediapipe/pose` with the landmark model. */
  readonly landmarks: Source;
}

export interface Source {
  readonly file: string;
  readonly sha256: string;
}

/** npm package the models come from (Apache-2.0). */
export const sourcePackage = '@mediapipe/pose';

/** The person detector that all three bundles share; the file holds nothing else. */
export const detector: Source = {
  file: 'pose_solution_packed_assets.data',
  sha256: 'a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85',
};

export const recipes = {
  lite: {
    output: 'pose_landmarker_lite.task',
    sha256: 'c2a20b104f110e5d6413a92658c292477a9653aa1e059dbc262c892dee577b37',
    bytes: 5_782_838,
    landmarks: {
      file: 'pose_landmark_lite.tflite',
      sha256: 'f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61',
    },
  },
  full: {
    output: 'pose_landmarker_full.task',
    sha256: 'a7ded3157db945c816308389aa88255f19f4c9f3b6f9fecb090d6385a585df40',
    bytes: 9_403_526,
    landmarks: {
      file: 'pose_landmark_full.tflite',
      sha256: 'e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f',
    },
  },
  heavy: {
    output: 'pose_landmarker_heavy.task',
    sha256: '6fdf13fc9790ec8dd1930f3dc4012074259234e07d13876eb7ae386a57e16c78',
    bytes: 30_672_214,
    landmarks: {
      file: 'pose_landmark_heavy.tflite',
      sha256: '59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe',
    },
  },
} as const satisfies Record<string, ModelRecipe>;
