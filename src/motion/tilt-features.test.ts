import { describe, expect, it } from 'vitest';
import type { Body } from './body';
import { createBodyTracker } from './body-tracker';
import { drawnBelly } from './testing/drawn-silhouette';
import { lying, stickPose, type StickJoints } from './testing/stick-person';
import { freezeTiltFeatures, outlineFeatures, tiltNoise } from './tilt-features';

const trunk = 0.35;

function body(joints: StickJoints = lying, hip = { x: 0.5, y: 0.6 }): Body {
  const silhouette = drawnBelly({ hip, trunk, height: 0.25 });
  return createBodyTracker().next(stickPose(joints, { hip, trunk, silhouette }));
}

describe('tilt features', () => {
  const relaxed = body();

  it('are the outline and the hips, each with its own least noise', () => {
    const features = freezeTiltFeatures(relaxed)?.next(relaxed);
    expect(features).toHaveLength(tiltNoise.length);
    expect(features?.slice(outlineFeatures)).toEqual([expect.closeTo(0), expect.closeTo(0)]);
  });

  it('tell how far the hips moved from the shoulders, not that somebody slid', () => {
    const frozen = freezeTiltFeatures(relaxed);
    const lifted = frozen?.next(body({ ...lying, hip: [0, 0.03] }))?.slice(outlineFeatures);
    expect(lifted?.[1]).toBeCloseTo(0.03, 3);
    const slid = frozen?.next(body(lying, { x: 0.52, y: 0.6 }))?.slice(outlineFeatures);
    for (const value of slid ?? [NaN]) expect(value).toBeCloseTo(0, 6);
  });

  it('are unknown without a silhouette', () => {
    expect(freezeTiltFeatures({ ...relaxed, silhouette: null })).toBeNull();
    expect(freezeTiltFeatures(relaxed)?.next({ ...relaxed, silhouette: null })).toBeNull();
  });
});
