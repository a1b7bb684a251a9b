import type { Exercise } from '../exercise/schema';
import type { Body } from '../motion/body';
import { createPostureWatch, type Posture } from '../motion/posture/posture';

/** What an exercise lies or stands on, as a person would say it. */
export type WantedPosture = 'supine' | 'prone' | 'side' | 'all-fours';

/** The person is seen in a posture in which the exercise can't be done. */
export interface WrongPosture {
  readonly wanted: WantedPosture;
  /** They lie already, and have to turn over. */
  readonly lying: boolean;
}

type Base = Exercise['figure']['base'];

/** The figure's base is the start position's: it says which postures belong to the exercise. */
const own: Readonly<Record<Base, { wanted: WantedPosture; postures: readonly Posture[] }>> = {
  supine: { wanted: 'supine', postures: ['supine'] },
  prone: { wanted: 'prone', postures: ['prone', 'on-elbows'] },
  'side-lying': { wanted: 'side', postures: ['side-left', 'side-right'] },
  'all-fours': { wanted: 'all-fours', postures: ['all-fours', 'on-elbows'] },
};

const lying: readonly Posture[] = ['supine', 'prone', 'on-elbows', 'side-left', 'side-right'];
/** Postures of somebody who is on the mat, so that it is worth saying how. */
const onTheMat: readonly Posture[] = [...lying, 'all-fours', 'kneeling'];
/** People pass through other postures on their way into the right one. Milliseconds. */
const wrongAfterMs = 1500;

/**
 * Postures of somebody who has got up. Resting on the heels belongs to all fours; bent over looks like
 * hands and feet on the floor, which one exercise has.
 */
const isUp = (posture: Posture, base: Base): boolean =>
  posture === 'standing' ||
  posture === 'sitting' ||
  posture === 'hanging' ||
  (posture === 'kneeling' && base !== 'all-fours');
const upAfterMs = 1000;

/** Compares the posture that is seen with the one of the exercise. What is not known is not wrong. */
export function createPostureCheck({ figure: { base } }: Pick<Exercise, 'figure'>) {
  const watch = createPostureWatch();
  const { wanted, postures } = own[base];
  return {
    /** @param body time stamps must grow from call to call */
    next(body: Body): { readonly wrong: WrongPosture | null; readonly up: boolean } {
      const { posture, sinceMs } = watch.next(body);
      const lastedMs = body.timestampMs - sinceMs;
      const wrong =
        onTheMat.includes(posture) && !postures.includes(posture) && lastedMs >= wrongAfterMs;
      return {
        wrong: wrong ? { wanted, lying: lying.includes(posture) } : null,
        up: isUp(posture, base) && lastedMs >= upAfterMs,
      };
    },
  };
}
