import { describe, expect, it } from 'vitest';
import type { ExerciseFault } from '../exercise/schema';
import type { Body } from '../motion/body';
import { allFours, stickPoints } from '../motion/testing/stick-person';
import type { Phase } from './events';
import { createFaultWatch } from './fault-watch';
import { bodyWith, legLift } from './testing/body-with';

const kneeBent: ExerciseFault = {
  id: 'knee-bent',
  measure: 'knee-angle',
  of: 'moving',
  min: 145,
  against: 'zero',
  phases: ['hold'],
  lasting: 0.4,
  source: 'test',
};
const headLifted: ExerciseFault = {
  id: 'head-lifted',
  measure: 'head-height',
  max: 0.2,
  against: 'start',
  phases: ['hold'],
  lasting: 0.4,
  source: 'test',
};

const watchFor = (...faults: ExerciseFault[]) =>
  createFaultWatch({ faults, movement: legLift, camera: 'side' });

/** Left leg lifted with this angle at its knee. */
function withKnee(knee: number | null, timestampMs = 0, turned: number | null = 0): Body {
  return bodyWith({
    timestampMs,
    turned,
    points: stickPoints(allFours),
    limbs: { 'hip-angle': { left: 165, right: 90 }, 'knee-angle': { left: knee, right: 90 } },
  });
}

const withHead = (head: number | null, timestampMs = 0) =>
  bodyWith({ timestampMs, trunk: { 'head-height': head } });

/**
 * One character each 100 ms: # a straight knee, x a bent one, ? unknown; lower case phases below it:
 * h hold, o out, b back, r rest. Back: ! where the fault is raised.
 */
function drawn(input: string, phases = 'h'.repeat(input.length), watch = watchFor(kneeBent)) {
  const named: Record<string, Phase> = { h: 'hold', o: 'out', b: 'back', r: 'rest' };
  const knees: Record<string, number | null> = { '#': 170, x: 100, '?': null };
  return [...input]
    .map((character, frame) => {
      const body = withKnee(knees[character] ?? null, frame * 100);
      const notices = watch.next(body, named[phases[frame] ?? ''] ?? 'rest', 1);
      for (const notice of notices) {
        expect(notice).toEqual({ id: 'knee-bent', timestampMs: frame * 100, value: 100 });
      }
      return notices.length > 0 ? '!' : ' ';
    })
    .join('');
}

it('blames nobody for the planted limb while the one that moves is out of sight', () => {
  const noticed = (progress: number | null) => {
    const watch = watchFor(kneeBent, headLifted);
    watch.settle([withHead(0)]);
    return Array.from({ length: 12 }, (_, frame) => {
      const body = withKnee(100, frame * 100);
      return watch.next(
        { ...body, trunk: { ...body.trunk, 'head-height': 0.5 } },
        'hold',
        progress,
      );
    })
      .flat()
      .map(({ id }) => id);
  };
  expect(noticed(1)).toEqual(['knee-bent', 'head-lifted']);
  expect(noticed(null)).toEqual(['head-lifted']);
});

describe('fault watch', () => {
  it.each([
    ['raises what lasts 0.4 s', '##xxxxxxxx##', '      !     '],
    ['not what is shorter', '##xxxx##xxxx', '            '],
    ['once a rep', 'xxxxxx##xxxxxxxx', '    !           '],
    ['does not blame what it cannot see', '????????????', '            '],
    ['bears single unseen frames', 'xx?xxx', '    ! '],
    ['begins anew when it was unseen for long', 'xxx?????xxxxx', '            !'],
  ])('%s', (_name, input, expected) => expect(drawn(input)).toBe(expected));

  it('blames nobody for a knee that is behind something', () => {
    const watch = watchFor(kneeBent);
    const points = stickPoints(allFours);
    const behind = { ...points, 'left-knee': { ...points['left-knee'], clear: false } };
    const notices = [0, 300, 600].flatMap((at) =>
      watch.next({ ...withKnee(100, at), points: behind }, 'hold', 1),
    );
    expect(notices).toEqual([]);
  });

  it('goes by how the person was turned at rest, not by a trunk that an arm draws along', () => {
    const inProfile = watchFor(kneeBent);
    inProfile.next(withKnee(170, 0, 9), 'rest', 0);
    const away = watchFor(kneeBent);
    away.next(withKnee(170, 0, 40), 'rest', 0);
    const raised = (watch: typeof away, turned: number) =>
      [100, 400, 700].flatMap((at) => watch.next(withKnee(100, at, turned), 'hold', 1)).length;
    expect(raised(inProfile, 35)).toBe(1);
    expect(raised(away, 9)).toBe(0);
  });

  it('raises it again at rest, without a rep, once it has been over for a while', () => {
    const lying = watchFor({ ...kneeBent, phases: ['rest'] });
    const input = `xxxxxx${'#'.repeat(10)}xxxxxx${'#'.repeat(20)}xxxxxx`;
    const raisedAt = [...drawn(input, 'r'.repeat(input.length), lying)].flatMap((sign, frame) =>
      sign === '!' ? [frame] : [],
    );
    expect(raisedAt).toEqual([4, 46]);
  });

  it('looks in the phases of the fault alone', () => {
    expect(drawn('xxxxxxxxxxxx', 'rrooooohhhhh')).toBe('           !');
    expect(drawn('xxxxxxxxxxxx', 'rrooooobbbbb')).toBe('            ');
  });

  it('raises it again in the next rep', () => {
    const watch = watchFor(kneeBent);
    const first = drawn('xxxxxx', 'hhhhhh', watch);
    watch.nextRep();
    expect([first, drawn('xxxxxx', 'hhhhhh', watch)]).toEqual(['    ! ', '    ! ']);
  });

  it.each<[string, number | null, boolean]>([
    ['in profile', 0, true],
    ['a little turned', 26, true],
    ['turned further', 27, false],
  ])('blames a limb %s: %s %s', (_name, turned, blamed) => {
    const watch = watchFor(kneeBent);
    let raised = false;
    for (let at = 0; at <= 1000; at += 100) {
      raised ||= watch.next(withKnee(100, at, turned), 'hold', 1).length > 0;
    }
    expect(raised).toBe(blamed);
  });
});

describe('faults against the start position', () => {
  const raised = (watch: ReturnType<typeof watchFor>, head: number | null) => {
    const notices = [0, 200, 400].flatMap((at) => watch.next(withHead(head, at), 'hold', 1));
    return notices.map((notice) => Number(notice.value?.toFixed(3)));
  };

  it('are changes against the median of it', () => {
    const watch = watchFor(headLifted);
    watch.settle([0.1, 0.3, 0.12, null, 0.1].map((head) => withHead(head)));
    // The origin is 0.11: the mean of the middle two of four.
    expect(raised(watch, 0.3)).toEqual([]);
    expect(raised(watch, 0.32)).toEqual([0.21]);
  });

  it('are unknown when the start position did not show it', () => {
    const watch = watchFor(headLifted);
    expect(raised(watch, 0.9)).toEqual([]);
    watch.settle([withHead(null)]);
    expect(raised(watch, 0.9)).toEqual([]);
  });

  it('are changes against what was seen at rest later, where the start position hid it', () => {
    const watch = watchFor(headLifted);
    watch.settle([withHead(null)]);
    for (let at = -1000; at < 0; at += 100) watch.next(withHead(0.1, at), 'rest', 0);
    expect(raised(watch, 0.28)).toEqual([]);
    expect(raised(watch, 0.35)).toEqual([0.25]);
  });

  it('take the newest start position', () => {
    const watch = watchFor(headLifted);
    watch.settle([withHead(0.1)]);
    watch.settle([withHead(0.5)]);
    expect(raised(watch, 0.6)).toEqual([]);
  });
});

describe('rules', () => {
  const sameSide: ExerciseFault = {
    id: 'same-side',
    rule: 'same-side-arm',
    against: 'zero',
    phases: ['hold'],
    lasting: 0.3,
    source: 'test',
  };

  it.each<[string, readonly [number | null, number | null], boolean]>([
    ['arm and leg of one side', [165, 88], true],
    ['arm and leg of opposite sides', [88, 165], false],
    ['no arm is raised', [90, 88], false],
    ['both arms are raised alike', [165, 150], false],
    ['no arm is seen', [null, null], false],
  ])('%s: raised %s', (_name, [left, right], expected) => {
    const watch = watchFor(sameSide);
    const notices = [0, 100, 200, 300].flatMap((timestampMs) => {
      const body = bodyWith({
        timestampMs,
        limbs: { 'hip-angle': { left: 165, right: 90 }, 'arm-raise': { left, right } },
      });
      return watch.next(body, 'hold', 1);
    });
    expect(notices).toEqual(expected ? [{ id: 'same-side', timestampMs: 300, value: null }] : []);
  });

  it('without-movement: the head alone, while the movement rests', () => {
    const headOnly: ExerciseFault = { ...headLifted, rule: 'without-movement', phases: ['out'] };
    const raised = (progress: number | null) => {
      const watch = watchFor(headOnly);
      watch.settle([withHead(0)]);
      return [0, 200, 400].flatMap((at) => watch.next(withHead(0.5, at), 'out', progress)).length;
    };
    expect(raised(0.1)).toBe(1);
    expect(raised(0.6)).toBe(0);
    expect(raised(null)).toBe(0);
  });
});
