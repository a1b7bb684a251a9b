import { describe, expect, it } from 'vitest';
import { packKeypoints } from '../record/keypoint-packing';
import type { RecordedFrame } from '../record/records';
import { sway } from './sway';

const aspect = 16 / 9;
/** Frames at 15 Hz of a lying trunk of 0.3 picture heights; `move` in trunks, along the picture. */
function frames(
  move: (i: number) => { x: number; y: number },
  visibility: (keypoint: number, i: number) => number = () => 0.9,
  count = 60,
): RecordedFrame[] {
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = move(i);
    const keypoints = Array.from({ length: 33 }, (__, k) => ({
      x: (k < 20 ? 0.4 : 0.4 + 0.3 / aspect) + (x * 0.3) / aspect,
      y: 0.6 + y * 0.3,
      visibility: visibility(k, i),
    }));
    return {
      timestampMs: (i * 1000) / 15,
      keypoints: packKeypoints(keypoints),
      progress: 0,
      value: 0,
    };
  });
}
const still = () => ({ x: 0, y: 0 });
/** Up and down by 0.05 trunk: root mean square 0.05. */
const rocking = (i: number) => ({ x: 0, y: i % 2 === 0 ? 0.05 : -0.05 });

describe('sway', () => {
  it('is nothing for a still person', () => {
    expect(sway(frames(still), 0, 4000, aspect)).toBeCloseTo(0, 4);
  });

  it('is the root mean square of the movement in trunks, in either direction', () => {
    expect(sway(frames(rocking), 0, 4000, aspect)).toBeCloseTo(0.05, 3);
    const along = (i: number) => ({ x: rocking(i).y, y: 0 });
    expect(sway(frames(along), 0, 4000, aspect)).toBeCloseTo(0.05, 3);
  });

  it('looks only at its own stretch of time', () => {
    const later = frames((i) => (i < 30 ? { x: 0, y: 0 } : rocking(i)));
    expect(sway(later, 0, 1900, aspect)).toBeCloseTo(0, 4);
  });

  it('follows the side that is seen', () => {
    // Right keypoints have even numbers; the hidden left ones are thrown about by the model.
    const oneSided = frames(still, (k) => (k % 2 === 0 ? 0.95 : 0.1)).map((frame, i) => {
      const thrown = frame.keypoints?.map((value, n) =>
        Math.floor(n / 3) % 2 === 1 && n % 3 < 2 ? value + (i % 2) * 5000 : value,
      );
      return { ...frame, keypoints: thrown ?? null };
    });
    expect(sway(oneSided, 0, 4000, aspect)).toBeCloseTo(0, 4);
  });

  it('is unknown when nobody, too little or too short was seen', () => {
    const nobody = frames(still).map((frame) => ({ ...frame, keypoints: null }));
    expect(sway(nobody, 0, 4000, aspect)).toBeNull();
    expect(
      sway(
        frames(still, () => 0.3),
        0,
        4000,
        aspect,
      ),
    ).toBeNull();
    expect(
      sway(
        frames(still, (k) => (k > 20 ? 0.3 : 0.9)),
        0,
        4000,
        aspect,
      ),
    ).toBeNull();
    expect(
      sway(
        frames(still, () => 0.9, 9),
        0,
        4000,
        aspect,
      ),
    ).toBeNull();
    expect(sway([], 0, 4000, aspect)).toBeNull();
  });
});
