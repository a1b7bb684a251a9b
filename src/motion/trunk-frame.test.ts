import { describe, expect, it } from 'vitest';
import { allFours, lying, stickPoints } from './testing/stick-person';
import { trunkFrame } from './trunk-frame';

describe('trunkFrame', () => {
  it.each(['left', 'right'] as const)('head %s: along to the head, up on the screen', (head) => {
    const trunk = trunkFrame(stickPoints(allFours, { head, trunk: 0.2 }), null);
    expect(trunk?.length).toBeCloseTo(0.2, 9);
    expect(trunk?.along.x).toBeCloseTo(head === 'right' ? 1 : -1, 9);
    expect(trunk?.along.y).toBeCloseTo(0, 9);
    expect(trunk?.up.x).toBeCloseTo(0, 9);
    expect(trunk?.up.y).toBeCloseTo(-1, 9);
  });

  it.each(['left', 'right'] as const)('head %s: up stays across a leaning trunk', (head) => {
    const leaning = { ...allFours, shoulder: [0.6, 0.8] } as const;
    const trunk = trunkFrame(stickPoints(leaning, { head }), null);
    const forward = head === 'right' ? 1 : -1;
    expect(trunk?.along.x).toBeCloseTo(0.6 * forward, 9);
    expect(trunk?.along.y).toBeCloseTo(-0.8, 9);
    expect(trunk?.up.x).toBeCloseTo(-0.8 * forward, 9);
    expect(trunk?.up.y).toBeCloseTo(-0.6, 9);
  });

  it('knows the front: down on all fours, up on the back', () => {
    expect(trunkFrame(stickPoints(allFours), null)?.front?.y).toBeCloseTo(1, 9);
    expect(trunkFrame(stickPoints(lying), null)?.front?.y).toBeCloseTo(-1, 9);
  });

  it('knows the front of a bridge, whose hands lie behind the lifted trunk', () => {
    const bridge = {
      ...lying,
      shoulder: [0.9, -0.4],
      knee: [-0.75, 0.3],
      ankle: [-0.75, -0.5],
      wrist: [0, -0.5],
    } as const;
    expect(trunkFrame(stickPoints(bridge), null)?.front?.y).toBeLessThan(-0.8);
  });

  it('does not know the front when no limb tells', () => {
    const straight = { ...allFours, knee: [-0.8, 0], ankle: [-1.6, 0], wrist: [1.8, 0] } as const;
    expect(trunkFrame(stickPoints(straight), null)?.front).toBeNull();
    const hidden = ['left-knee', 'right-knee', 'left-wrist', 'right-wrist'] as const;
    expect(trunkFrame(stickPoints(allFours, { hidden }), null)?.front).toBeNull();
  });

  it('is unknown without shoulders, without hips, and when both are at one place', () => {
    for (const part of ['shoulder', 'hip'] as const) {
      const hidden = [`left-${part}`, `right-${part}`] as const;
      expect(trunkFrame(stickPoints(allFours, { hidden }), null)).toBeNull();
    }
    expect(trunkFrame(stickPoints({ ...allFours, shoulder: [0, 0] }), null)).toBeNull();
  });
});
