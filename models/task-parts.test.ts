import { expect, it } from 'vitest';
import { taskFile } from './task-file';
import { taskParts } from './task-parts';

const detector = Uint8Array.from({ length: 37 }, (_, i) => i);
const landmarks = Uint8Array.from({ length: 101 }, (_, i) => 255 - i);

it('finds both models where they lie', () => {
  const task = taskFile({
    'pose_detector.tflite': detector,
    'pose_landmarks_detector.tflite': landmarks,
  });
  const parts = taskParts(task);
  expect(parts).toEqual({ detector, landmarks });
  expect(parts.landmarks.buffer).toBe(task.buffer);
});

it('refuses what is no bundle', () => {
  expect(() => taskParts(new Uint8Array(100))).toThrow(/does not hold/);
  expect(() => taskParts(taskFile({ 'pose_detector.tflite': detector }))).toThrow(/does not hold/);
});
