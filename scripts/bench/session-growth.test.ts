import { expect, it } from 'vitest';
import type { SessionSample } from './page/long-session';
import { growth, growthFromLowest } from './session-growth';

const sample = (processBytes: number | null): SessionSample => ({
  ...{ frames: 0, rate: 0, ownMs: null, poseMs: null, heapBytes: null, processBytes },
  open: { frames: 0, tensors: 0, madeTensors: 0, tensorflowTensors: 0 },
});
const bytes = ({ processBytes }: SessionSample) => processBytes;

it('begins after the warm-up: the second of ten parts', () => {
  const samples = [50, 100, 100, 101, 102, 102, 103, 103, 104, 104].map(sample);
  expect(growth(samples, bytes)).toBeCloseTo(0.04);
});

it('is not hidden by what was given back in between', () => {
  const samples = [900, 900, 400, 420, 440, 460, 480, 500, 480, 500].map(sample);
  expect(growthFromLowest(samples, bytes)).toBeCloseTo(0.25);
  expect(growthFromLowest([100, 100, 99].map(sample), bytes)).toBeCloseTo(0);
  expect(growthFromLowest([sample(null), sample(5)], bytes)).toBeNull();
  expect(growthFromLowest([], bytes)).toBeNull();
});

it('is not known where the system does not tell, or nothing was measured', () => {
  expect(growth([sample(null), sample(5)], bytes)).toBeNull();
  expect(growth([], bytes)).toBeNull();
});
