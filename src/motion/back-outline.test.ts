import { describe, expect, it } from 'vitest';
import { backOutline } from './back-outline';
import { drawnBack, type DrawnBack } from './testing/drawn-silhouette';
import { allFours, stickPoints, type StickView } from './testing/stick-person';
import { trunkFrame, type TrunkFrame } from './trunk-frame';

const place = { hip: { x: 0.6, y: 0.45 }, trunk: 0.35 };

function outline(
  back: Partial<DrawnBack>,
  { joints = allFours, ...view }: StickView & { joints?: typeof allFours } = {},
) {
  const drawn = { head: 'right' as const, sagitta: 0, ...place, ...back };
  const points = stickPoints(joints, { ...drawn, ...view });
  return backOutline(drawnBack(drawn), trunkFrame(points, null) as TrunkFrame);
}

describe.each([
  ['right', { x: 0.5, y: 0.45 }],
  ['left', { x: 0.85, y: 0.45 }],
] as const)('a back with the head %s', (head, hip) => {
  it.each([
    ['rounded far', 0.14],
    ['rounded a little', 0.04],
    ['flat', 0],
    ['sagging', -0.06],
  ])('%s: arch %f', (_name, sagitta) => {
    const found = outline({ head, hip, sagitta });
    expect(Math.abs((found?.arch ?? NaN) - sagitta)).toBeLessThan(0.004);
  });

  it('a window of 0.4 of 0.75 of the way has (0.4 / 0.75) squared of the sagitta', () => {
    const found = outline({ head, hip, sagitta: 0.14 });
    expect(Math.abs((found?.hollow ?? NaN) - 0.14 * (0.4 / 0.75) ** 2)).toBeLessThan(0.006);
  });

  it('tells the halves apart, but for what they take of each other', () => {
    const upper = outline({ head, hip, sagitta: 0, chest: 0.05 });
    const lower = outline({ head, hip, sagitta: 0, lumbar: -0.05 });
    expect(upper?.chest).toBeGreaterThan(0.035);
    expect(Math.abs(upper?.lumbar ?? NaN)).toBeLessThan(0.5 * (upper?.chest ?? 0));
    expect(lower?.lumbar).toBeLessThan(-0.035);
    expect(Math.abs(lower?.chest ?? NaN)).toBeLessThan(0.5 * Math.abs(lower?.lumbar ?? 0));
  });

  it('gives the line of the back in picture heights', () => {
    const found = outline({ head, hip, sagitta: 0 });
    expect(found?.line).toHaveLength(64);
    for (const point of found?.line ?? []) expect(point.y).toBeCloseTo(0.45 - 0.3 * 0.35, 2);
  });

  it('reads the same when the model puts the hip too far forward', () => {
    const moved = { ...allFours, hip: [0.08, 0] } as const;
    const right = outline({ head, hip, sagitta: 0.14 });
    const wrong = outline({ head, hip, sagitta: 0.14 }, { joints: moved });
    expect(Math.abs((wrong?.arch ?? NaN) - (right?.arch ?? NaN))).toBeLessThan(0.004);
  });
});

it('measures a slim cat whose belly has left the line from hip to shoulder', () => {
  // At the middle the belly is 0.12 over the line.
  const found = outline({ sagitta: 0.14, slim: 0.32 });
  expect(found?.found).toBe(1);
  expect(Math.abs((found?.arch ?? NaN) - 0.14)).toBeLessThan(0.004);
});

describe('a lifted leg', () => {
  it('hides the seat: the arch is withheld, the hollow stays', () => {
    const down = outline({ sagitta: -0.05 });
    const points = stickPoints(allFours, place);
    const drawn = drawnBack({ head: 'right', sagitta: -0.05, legLifted: true, ...place });
    const up = backOutline(drawn, trunkFrame(points, null) as TrunkFrame, 0.25);
    expect(up).toMatchObject({ arch: null, lumbar: null, seat: null });
    expect(Math.abs((up?.hollow ?? NaN) - (down?.hollow ?? NaN))).toBeLessThan(0.004);
  });
});

describe('a back that cannot be measured', () => {
  it('is too small in the picture', () => {
    // 0.13 of 120 rows are fewer than 16 cells; 0.14 are more.
    expect(outline({ trunk: 0.13 })).toBeNull();
    expect(outline({ trunk: 0.14 })).not.toBeNull();
  });

  it('is covered by an arm', () => {
    expect(outline({ bump: { from: 0.6, to: 0.85, height: 0.25 } })).toBeNull();
  });

  it('is cut off by the upper edge of the picture', () => {
    expect(outline({ hip: { x: 0.5, y: 0.06 } })).toBeNull();
  });

  it('is not where the silhouette is', () => {
    const points = stickPoints(allFours, { hip: { x: 0.5, y: 0.9 }, trunk: 0.35 });
    const elsewhere = drawnBack({
      head: 'right',
      sagitta: 0,
      trunk: 0.35,
      hip: { x: 0.5, y: 0.3 },
    });
    expect(backOutline(elsewhere, trunkFrame(points, null) as TrunkFrame)).toBeNull();
  });

  it('has no known side: limbs hidden, or level with the trunk', () => {
    const hidden = ['left-knee', 'right-knee', 'left-wrist', 'right-wrist'] as const;
    expect(outline({}, { hidden })).toBeNull();
    expect(
      outline({}, { joints: { ...allFours, knee: [-0.8, 0], ankle: [-1.6, 0], wrist: [1.8, 0] } }),
    ).toBeNull();
  });
});

it('takes the side away from the limbs for the back: on the back it faces the floor', () => {
  const lying = { ...allFours, knee: [-0.3, 0.7], ankle: [-0.8, 0], wrist: [0.5, 0.3] } as const;
  // The drawn trunk is flat on the side that now is the belly's opposite, 0.4 trunks under the line.
  const found = outline({ sagitta: 0.14 }, { joints: lying });
  expect(Math.abs(found?.arch ?? NaN)).toBeLessThan(0.004);
  for (const point of found?.line ?? []) expect(point.y).toBeGreaterThan(place.hip.y);
});
