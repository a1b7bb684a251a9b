import { describe, expect, it } from 'vitest';
import { seatBehindHip } from './seat-anchor';
import { drawnBack, drawnSilhouette, type DrawnBack } from './testing/drawn-silhouette';
import { allFours, stickPoints } from './testing/stick-person';
import { trunkFrame, type TrunkFrame } from './trunk-frame';

const place = { hip: { x: 0.6, y: 0.45 }, trunk: 0.35 };
const up = { x: 0, y: -1 };

function seat(back: Partial<DrawnBack> = {}) {
  const trunk = trunkFrame(stickPoints(allFours, place), null) as TrunkFrame;
  return seatBehindHip(drawnBack({ head: 'right', sagitta: 0, ...place, ...back }), trunk, up);
}

describe('the end of the seat', () => {
  it.each([0.1, 0, -0.06])('lies where it is drawn, with a sagitta of %f', (sagitta) => {
    expect(seat({ sagitta })).toBeCloseTo(0.25, 1);
  });

  it('is not known while a leg is lifted in line with the trunk', () => {
    expect(seat({ legLifted: true })).toBeNull();
  });

  it('is not known where nobody is', () => {
    const trunk = trunkFrame(stickPoints(allFours, place), null) as TrunkFrame;
    expect(
      seatBehindHip(
        drawnSilhouette(160, 120, () => -1),
        trunk,
        up,
      ),
    ).toBeNull();
  });
});
