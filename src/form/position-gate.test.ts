import { describe, expect, it } from 'vitest';
import type { Exercise } from '../exercise/schema';
import { movementSample } from './movement-signal';
import { createLeaveGate, createStartGate, inPosition } from './position-gate';
import { bodyWith, legLift } from './testing/body-with';

const position = [
  { measure: 'trunk-slope' as const, max: 45 },
  { measure: 'knee-height' as const, of: 'smallest' as const, max: -0.3 },
];
const start = [{ measure: 'wrist-height' as const, of: 'smallest' as const, max: -0.4 }];
const exercise = { position, start, movement: legLift };

interface Frame {
  readonly slope?: number | null;
  readonly knees?: readonly [number | null, number | null];
  readonly wrists?: readonly [number | null, number | null];
  readonly hips?: readonly [number | null, number | null];
}

/** Somebody on all fours, but for what is given. */
function body(timestampMs: number, frame: Frame = {}) {
  const { slope = 5, knees = [-0.8, -0.8], wrists = [-0.8, -0.8], hips = [90, 90] } = frame;
  return bodyWith({
    timestampMs,
    trunk: { 'trunk-slope': slope },
    limbs: {
      'knee-height': { left: knees[0], right: knees[1] },
      'wrist-height': { left: wrists[0], right: wrists[1] },
      'hip-angle': { left: hips[0], right: hips[1] },
    },
  });
}

describe('inPosition', () => {
  it.each<[string, Frame, boolean | null]>([
    ['all bounds hold', {}, true],
    ['one leg is lifted', { knees: [-0.8, 0] }, true],
    ['both knees are up', { knees: [0, 0] }, false],
    ['the trunk is upright', { slope: 70 }, false],
    ['the trunk is not seen', { slope: null }, null],
    ['the trunk is not seen and both knees are up', { slope: null, knees: [0, 0] }, false],
    ['the planted knee may be the hidden one', { knees: [null, 0] }, null],
    ['no knee is seen', { knees: [null, null] }, null],
    ['the planted knee is seen', { knees: [null, -0.8] }, true],
  ])('%s', (_name, frame, expected) => {
    expect(inPosition(body(0, frame), position, legLift)).toBe(expected);
  });

  it('a bound of the largest from above may be broken by the hidden limb, from below not', () => {
    const largest = { measure: 'knee-height' as const, of: 'largest' as const };
    const half = body(0, { knees: [null, -0.2] });
    expect(inPosition(half, [{ ...largest, min: -0.1 }], legLift)).toBeNull();
    expect(inPosition(half, [{ ...largest, max: -0.3 }], legLift)).toBe(false);
  });
});

/** The first second at which the gate opens, at 15 frames a second; null when it stays shut. */
function opensAt(
  frames: (second: number) => Frame,
  untilS = 4,
  movement: Exercise['movement'] = legLift,
): number | null {
  const gate = createStartGate({ ...exercise, movement });
  for (let frame = 0; frame <= untilS * 15; frame++) {
    const sample = movementSample(body((frame * 1000) / 15, frames(frame / 15)), movement);
    if (gate.next(sample)) return frame / 15;
  }
  return null;
}

describe('start gate', () => {
  it('opens when the start position was held for half a second', () => {
    const opened = opensAt(() => ({}));
    expect(opened).toBeGreaterThanOrEqual(0.5);
    expect(opened).toBeLessThan(0.6);
  });

  it('opens late for somebody who may be in the middle of the movement', () => {
    const opened = opensAt(() => ({ hips: [90, 135] }), 4, { ...legLift, restTolerance: 50 });
    expect(opened).toBeGreaterThanOrEqual(3);
    expect(opened).toBeLessThan(3.2);
  });

  it('gives the samples of the held position', () => {
    const gate = createStartGate(exercise);
    let held = null;
    for (let at = 0; at <= 500; at += 100) {
      held = gate.next(movementSample(body(at, { hips: [90 + at / 250, 88] }), legLift));
    }
    expect(held?.map((sample) => sample.value)).toEqual([90, 90.4, 90.8, 91.2, 91.6, 92]);
  });

  it('begins anew after a moment out of it', () => {
    const opened = opensAt((second) => (Math.abs(second - 0.4) < 0.05 ? { slope: 70 } : {}));
    expect(opened).toBeGreaterThan(0.9);
  });

  it('is not shut again by single frames that show nothing', () => {
    const lost = (every: number) => (second: number) =>
      Math.round(second * 15) % every === every - 1 ? { slope: null } : {};
    expect(opensAt(lost(3))).toBeLessThan(0.7);
    // Five of six frames show nothing.
    expect(
      opensAt((second) => (Math.round(second * 15) % 6 === 0 ? {} : { slope: null })),
    ).toBeNull();
  });

  it.each<[string, (second: number) => Frame]>([
    ['the trunk is upright', () => ({ slope: 70 })],
    ['the hands are not down', () => ({ wrists: [0, 0] })],
    ['the trunk is not seen', () => ({ slope: null })],
    ['the movement is not seen', () => ({ hips: [null, null] })],
    ['a leg is up', () => ({ hips: [90, 160] })],
    ['the leg swings', (second) => ({ hips: [90, 95 + 14 * Math.sin(2 * Math.PI * 2 * second)] })],
  ])('stays shut while %s', (_name, frames) => expect(opensAt(frames)).toBeNull());

  it('opens when somebody who moved keeps still', () => {
    const opened = opensAt((second) => ({ hips: [90, second < 1 ? 90 + 18 * second : 108] }));
    expect(opened).toBeGreaterThan(0.5);
    expect(opened).toBeLessThan(1.4);
  });
});

/** One character each 100 ms: # in position, . out of it, ? not seen; back: ! where it was left. */
function leftAt(input: string): string {
  const gate = createLeaveGate(exercise);
  const frames = { '#': {}, '.': { slope: 80 }, '?': { slope: null } };
  return [...input]
    .map((character, frame) => {
      const left = gate.next(body(frame * 100, frames[character as keyof typeof frames]));
      return left ? '!' : ' ';
    })
    .join('');
}

describe('leave gate', () => {
  it.each([
    ['after a second', '##...........', '            !'],
    ['not after a slip', '##.........#..', '              '],
    ['not unseen', '##????????????', '              '],
    ['through single unseen frames', '##....?......', '            !'],
    ['not by slips with nothing seen between', '##.?????.?????.?????.', '                     '],
  ])('%s', (_name, input, expected) => expect(leftAt(input)).toBe(expected));
});
