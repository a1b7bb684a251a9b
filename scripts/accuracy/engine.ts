import { engineVersion } from '../../src/pose/engine-version';
import type { EngineName, PoseModel } from '../../src/pose/protocol';

/** What finds the person in a clip. */
export interface Engine {
  readonly name: EngineName;
  readonly model: PoseModel;
}

/** What the app uses by itself. */
export const mainEngine: Engine = { name: 'litert', model: 'full' };

/** Shown beside it, on the clips of each exercise as meant. */
export const otherEngines: readonly Engine[] = [
  { name: 'mediapipe', model: 'full' },
  { name: 'mediapipe', model: 'lite' },
  { name: 'movenet', model: 'full' },
];

/** As records name it, e.g. `mediapipe-0.10.35/pose_landmark_full`. */
export function versionOf({ name, model }: Engine): string {
  return engineVersion(name, model);
}
