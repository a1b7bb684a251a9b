import { describe, expect, it } from 'vitest';
import type { Pose } from '../../pose/pose';
import { createBodyTracker } from '../body-tracker';
import { between, standing } from '../testing/filmed-person';
import { allFours, emptyPose, lying, stickPose, type StickJoints } from '../testing/stick-person';
import { createPostureWatch } from './posture';
import { sketches } from './testing';

const frameMs = 100;

/** What the watch says of frames that follow each other, ten a second. */
function watched(poses: readonly ((timestampMs: number) => Pose)[]) {
  const tracker = createBodyTracker();
  const watch = createPostureWatch();
  return poses.map((pose, i) => watch.next(tracker.next(pose(i * frameMs))));
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const shown =
  (joints: StickJoints, head: 'left' | 'right' = 'right') =>
  (timestampMs: number) =>
    stickPose(joints, { head, trunk: 0.17, timestampMs });

describe('createPostureWatch', () => {
  it.each(sketches)('%s: %s', (_, posture, joints) => {
    const last = watched(times(12, shown(joints))).at(-1);
    expect(last).toEqual({ posture, sinceMs: 0 });
  });

  it.each(sketches.filter(([, posture]) => !posture.startsWith('side')))(
    '%s, head to the other side: %s',
    (_, posture, joints) => {
      expect(watched(times(12, shown(joints, 'left'))).at(-1)?.posture).toBe(posture);
    },
  );

  it('knows the right side from the left one', () => {
    const [, , left] = sketches.find(([, posture]) => posture === 'side-left')!;
    // The mirror exchanges the sides.
    const right = Object.fromEntries(
      Object.entries(left).map(([part, place]) => [
        part.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')),
        place,
      ]),
    );
    expect(watched(times(12, shown(right, 'left'))).at(-1)?.posture).toBe('side-right');
  });

  it('does not turn the body upright: what lies is not what stands', () => {
    const upright = { hip: [0, 0], shoulder: [0, 1] } as const;
    const lain = { ...standing, ...upright, knee: [0, -0.85], ankle: [0, -1.7] } as const;
    const turned = Object.fromEntries(
      Object.entries(lain).map(([part, [x, y]]) => [part, [y, -x] as const]),
    );
    expect(watched(times(12, shown(lain))).at(-1)?.posture).toBe('standing');
    expect(watched(times(12, shown(turned))).at(-1)?.posture).not.toBe('standing');
  });

  it('says that nobody is there, and is not put off by a frame or two without anybody', () => {
    const empty = (timestampMs: number) => emptyPose(timestampMs);
    expect(watched(times(12, empty)).at(-1)?.posture).toBe('none');
    const gap = watched([...times(12, shown(lying)), empty, empty, ...times(3, shown(lying))]);
    expect(gap.slice(8).every(({ posture }) => posture === 'supine')).toBe(true);
  });

  it('waits until a posture lasts, and says since when', () => {
    const rising = Array.from({ length: 10 }, (_, i) => between(allFours, standing, i / 9));
    const all = watched([
      ...times(15, shown(allFours)),
      ...rising.map((joints) => shown(joints)),
      ...times(12, shown(standing)),
    ]);
    const first = all.findIndex(({ posture }) => posture === 'standing');
    const last = all.at(-1);
    expect(last?.posture).toBe('standing');
    // The way up is not standing, and the half second until it is believed is counted in.
    expect(last?.sinceMs).toBeGreaterThan(15 * frameMs + 300);
    expect(first * frameMs - (last?.sinceMs ?? 0)).toBeGreaterThanOrEqual(300);
    expect(first * frameMs - (last?.sinceMs ?? 0)).toBeLessThanOrEqual(600);
  });

  it('knows nothing any more once the body is hidden for long', () => {
    const hips = ['left-hip', 'right-hip', 'left-knee', 'right-knee'] as const;
    const hidden = (timestampMs: number) =>
      stickPose(allFours, { trunk: 0.17, timestampMs, hidden: hips });
    const all = watched([...times(12, shown(allFours)), ...times(20, hidden)]);
    expect(all[16]?.posture).toBe('all-fours');
    expect(all.at(-1)?.posture).toBe('unknown');
  });

  it('does not know at the start', () => {
    expect(watched([shown(lying)])[0]).toEqual({ posture: 'unknown', sinceMs: 0 });
  });
});
