import { describe, expect, it } from 'vitest';
import { averageProportions as body } from '../../src/exercise/figure-proportions';
import { sceneJoints, sceneNames, sceneSeconds } from './scenes';

const slopeOf = (name: (typeof sceneNames)[number], seconds: number): number => {
  const spine = sceneJoints(name, seconds, body)?.spine;
  const [hip, shoulder] = [spine?.[0], spine?.at(-1)];
  if (!hip || !shoulder) return NaN;
  return (Math.atan2(shoulder.y - hip.y, shoulder.x - hip.x) * 180) / Math.PI;
};

describe('scenes', () => {
  it('get down from standing to all fours, and up from the back to standing', () => {
    expect(slopeOf('getting-down', 0)).toBeCloseTo(90, 0);
    expect(Math.abs(slopeOf('getting-down', sceneSeconds('getting-down')))).toBeLessThan(15);
    expect(Math.abs(slopeOf('getting-up', 0))).toBeLessThan(5);
    expect(slopeOf('getting-up', sceneSeconds('getting-up'))).toBeCloseTo(90, 0);
  });

  it('walk from one side of the picture to the other', () => {
    const at = (seconds: number) => sceneJoints('walking-through', seconds, body)?.spine[0]?.x;
    expect(at(0)).toBeLessThan(-4);
    expect(at(sceneSeconds('walking-through'))).toBeGreaterThan(4);
  });

  it('reach out to the viewer for the laptop', () => {
    const reach = Math.max(
      ...Array.from(
        { length: 110 },
        (_, i) => sceneJoints('reaching', i / 10, body)?.otherArm.wrist.z ?? 0,
      ),
    );
    expect(reach).toBeGreaterThan(0.8);
  });

  it('show nobody in an empty room', () => {
    expect(sceneJoints('empty', 1, body)).toBeNull();
  });

  it.each(sceneNames.filter((name) => name !== 'empty'))('%s: no limb jumps', (name) => {
    const frames = Math.floor(sceneSeconds(name) * 15);
    for (let i = 1; i < frames; i++) {
      const [before, now] = [i - 1, i].map((at) => sceneJoints(name, at / 15, body));
      for (const limb of ['movingArm', 'otherArm'] as const) {
        const [a, b] = [before, now].map((joints) => {
          const arm = joints?.[limb];
          return arm ? { x: arm.wrist.x - arm.shoulder.x, y: arm.wrist.y - arm.shoulder.y } : null;
        });
        expect(Math.hypot((b?.x ?? 9) - (a?.x ?? 0), (b?.y ?? 9) - (a?.y ?? 0))).toBeLessThan(0.45);
      }
    }
  });
});
