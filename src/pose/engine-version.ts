import type { PoseModel } from './protocol';

/** Version of `@mediapipe/tasks-vision`, as package.json pins it. */
const mediapipe = '0.10.35';

/** What a record says about where its poses came from: `mediapipe-0.10.35/pose_landmark_full`. */
export function engineVersion(model: PoseModel): string {
  return `mediapipe-${mediapipe}/pose_landmark_${model}`;
}
