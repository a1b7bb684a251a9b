import type { Gesture } from '../form/gesture-watch';
import type { CommandSource, SetCommand } from '../record/records';

export type { CommandSource, SetCommand } from '../record/records';

/**
 * What a person can ask for during a set, from wherever they are.
 *
 * | wish            | effect                                                              |
 * | --------------- | ------------------------------------------------------------------- |
 * | pause           | the set waits; what is counted stays                                |
 * | resume          | it goes on once the start position is held                          |
 * | pause-or-resume | whichever of the two is not the case: for a single key or gesture   |
 * | next            | this set is over; a programme goes on to what follows               |
 * | again           | this set is over and begins anew, from zero                         |
 * | hurts           | over at once; the exercise is set aside for today                   |
 * | finish          | this set is over                                                    |
 */
export type Wish = SetCommand | 'pause-or-resume';

/** Something that was asked for, and how. */
export interface AskedFor {
  readonly wish: Wish;
  readonly by: CommandSource;
}

/** What a gesture asks for. */
export const wishOf: Readonly<Record<Gesture, Wish>> = {
  wave: 'pause-or-resume',
  'wave-on': 'hurts',
};

/** The command that a wish comes down to; null when it would change nothing. */
export function commandFor(wish: Wish, paused: boolean): SetCommand | null {
  if (wish === 'pause-or-resume') return paused ? 'resume' : 'pause';
  if (wish === 'pause') return paused ? null : 'pause';
  if (wish === 'resume') return paused ? 'resume' : null;
  return wish;
}
