import { describe, expect, it } from 'vitest';
import type { Side } from './events';
import { createReach } from './reach';
import type { Movement } from './rep-machine';
import { legLift } from './testing/body-with';

/** A finished movement; the exercise's own way is 80 degrees, and counts from 56 on. */
function moved(side: Side, range: number, held = false): Movement {
  const times = { startMs: 0, outEndMs: 2000, backStartMs: 3000, endMs: 5000 };
  return { ...times, side, range, held, partial: range < 56, doubtful: false, curve: [] };
}

/** Of each movement in turn what came of it: `+` counted, `~` counted and doubtful, `-` partial. */
function judged(movements: readonly Movement[]): string[] {
  const reach = createReach(legLift);
  reach.restAt(90);
  return movements.map((own) =>
    reach
      .judge(own)
      .map(({ partial, doubtful }) => (partial ? '-' : doubtful ? '~' : '+'))
      .join(''),
  );
}

describe('what counts as a rep', () => {
  it.each<[string, readonly Movement[], readonly string[]]>([
    ['a full one', [moved('left', 80)], ['+']],
    ['a short one does not', [moved('left', 45)], ['-']],
    ['two short ones that are alike', [moved('left', 45), moved('left', 47)], ['-', '~~']],
    ['not two that differ', [moved('left', 45), moved('left', 30)], ['-', '-']],
    [
      'those of the stiffer side, though the other one reaches further in between',
      [moved('left', 45), moved('right', 80), moved('left', 44), moved('right', 80)],
      ['-', '+', '~~', '+'],
    ],
    [
      'a short one of a side that has reached further does not',
      [moved('left', 80), moved('left', 45), moved('left', 45)],
      ['+', '-', '-'],
    ],
    ['a short place that is held as long as asked', [moved('left', 47, true)], ['+']],
    [
      'the same on the other side then, held or not',
      [moved('left', 47, true), moved('right', 44)],
      ['+', '~'],
    ],
    [
      'not one that is held where the other side has reached further',
      [moved('left', 80), moved('right', 47, true)],
      ['+', '-'],
    ],
    [
      'the short one before a held one like it',
      [moved('left', 45), moved('right', 47, true)],
      ['-', '~+'],
    ],
  ])('%s', (_name, movements, expected) => expect(judged(movements)).toEqual(expected));
});

it('holds no more once the camera stands elsewhere', () => {
  const reach = createReach(legLift);
  reach.restAt(90);
  reach.judge(moved('left', 100));
  expect(reach.value('left')).toBe(100);
  reach.forget();
  expect(reach.value('left')).toBe(80);
  expect(reach.shownBy('left')).toBe(0);
});

it('while the side is not known it asks for the lesser reach, and compares with the greater', () => {
  const reach = createReach(legLift);
  reach.restAt(90);
  expect(reach.widest('unknown')).toBe(80);
  reach.judge(moved('left', 60));
  reach.judge(moved('right', 110));
  expect([reach.value('unknown'), reach.widest('unknown')]).toEqual([60, 110]);
  expect([reach.value('left'), reach.widest('left')]).toEqual([60, 60]);
});
