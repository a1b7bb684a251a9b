import { describe, expect, it } from 'vitest';
import type { Body } from './body';
import { createBodyTracker } from './body-tracker';
import { freezeFrontProfile, profilePlaces } from './front-profile';
import { drawnBelly } from './testing/drawn-silhouette';
import { lying, stickPose, type StickJoints, type StickView } from './testing/stick-person';

const trunk = 0.35;
const place = { x: 0.5, y: 0.6 };

/** A belly this high (trunks) over the line of the trunk. */
function body(
  height: number,
  { joints = lying, hip = place, ...view }: StickView & { joints?: StickJoints } = {},
): Body {
  const silhouette = drawnBelly({ hip, trunk, height });
  return createBodyTracker().next(stickPose(joints, { hip, trunk, silhouette, ...view }));
}

describe('front profile', () => {
  it('measures the heights over the frozen line, in trunks', () => {
    const heights = freezeFrontProfile(body(0.25))?.next(body(0.25));
    expect(heights).toHaveLength(profilePlaces.length);
    for (const height of heights ?? []) expect(height).toBeCloseTo(0.25, 2);
  });

  it('shows a belly that sinks', () => {
    const profile = freezeFrontProfile(body(0.25));
    for (const height of profile?.next(body(0.22)) ?? []) expect(height).toBeCloseTo(0.22, 2);
  });

  it('stays on the frozen line when the model moves the hips', () => {
    const profile = freezeFrontProfile(body(0.25));
    const hips = { ...lying, hip: [0.05, 0.05] } as const;
    for (const height of profile?.next(body(0.25, { joints: hips })) ?? [NaN]) {
      expect(height).toBeCloseTo(0.25, 2);
    }
  });

  it('slides along with somebody who slides', () => {
    const profile = freezeFrontProfile(body(0.25));
    const slid = body(0.25, { hip: { x: place.x + 0.05, y: place.y - 0.02 } });
    let heights: readonly number[] | null = null;
    for (let frame = 0; frame < 20; frame++) heights = profile?.next(slid) ?? null;
    for (const height of heights ?? [NaN]) expect(height).toBeCloseTo(0.25, 2);
  });

  it('knows nothing of somebody who has moved away, or of a bridge', () => {
    const profile = freezeFrontProfile(body(0.25));
    expect(profile?.next(body(0.25, { hip: { x: 0.7, y: 0.6 } }))).toBeNull();
    const bridge = { ...lying, shoulder: [0.98, -0.2], ankle: [-0.9, -0.3] } as const;
    expect(profile?.next(body(0.25, { joints: bridge }))).toBeNull();
  });

  it('knows nothing without a silhouette, or without a trunk', () => {
    const profile = freezeFrontProfile(body(0.25));
    expect(profile?.next({ ...body(0.25), silhouette: null })).toBeNull();
    expect(profile?.next({ ...body(0.25), trunkFrame: null })).toBeNull();
    expect(freezeFrontProfile({ ...body(0.25), silhouette: null })).toBeNull();
    expect(freezeFrontProfile({ ...body(0.25), trunkFrame: null })).toBeNull();
  });
});
