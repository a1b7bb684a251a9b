import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runAgreement } from '../../scripts/bench/run-agreement';

const demo = join(import.meta.dirname, '../../content/demo/bird-dog.webm');

test('BlazePose on LiteRT sees what MediaPipe sees, frame by frame', async () => {
  const engines = ['mediapipe', 'litert'] as const;
  const seen = await runAgreement(demo, { exerciseId: 'bird-dog', model: 'full', engines });
  expect(seen.shared).toBeGreaterThan(500);
  expect(seen.distance).toBeLessThanOrEqual(0.05);
  expect(seen.longestDisputeMs).toBeLessThanOrEqual(500);
  expect(seen.masks).toBe(seen.shared);
  expect(seen.overlap).toBeGreaterThanOrEqual(0.95);
  expect(seen.counts[1]).toEqual(seen.counts[0]);
  expect(seen.counts[0]).toEqual(['left', 'right', 'left']);
});
