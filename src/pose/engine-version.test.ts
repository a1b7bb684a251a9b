import { expect, it } from 'vitest';
import { dependencies } from '../../package.json';
import { engineVersion } from './engine-version';

it('names the library version that is installed', () => {
  expect(engineVersion('mediapipe', 'full')).toBe(
    `mediapipe-${dependencies['@mediapipe/tasks-vision']}/pose_landmark_full`,
  );
  expect(engineVersion('litert', 'lite')).toBe(
    `litert-${dependencies['@litertjs/core']}/pose_landmark_lite`,
  );
  expect(engineVersion('movenet', 'lite')).toBe(
    `tfjs-${dependencies['@tensorflow/tfjs-core']}/movenet_lightning`,
  );
});
