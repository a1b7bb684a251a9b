import type { EngineName, PoseModel } from './protocol';

/** Versions of the libraries, as package.json pins them. */
const libraries: Readonly<Record<EngineName, string>> = {
  mediapipe: 'mediapipe-0.10.35',
  litert: 'litert-2.5.3',
  movenet: 'tfjs-4.22.0',
};

/** What a record says about where its poses came from: `mediapipe-0.10.35/pose_landmark_full`. */
export function engineVersion(engine: EngineName, model: PoseModel): string {
  const name = engine === 'movenet' ? 'movenet_lightning' : `pose_landmark_${model}`;
  return `${libraries[engine]}/${name}`;
}
