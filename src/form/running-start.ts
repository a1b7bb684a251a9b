import type { Exercise } from '../exercise/schema';
import { isCalibratedMeasure, isLimbMeasure } from '../motion/measure-names';
import { median } from '../motion/median';
import { leadingSide, movementDirection } from './limb-choice';
import type { SteadiedSample } from './movement-signal';
import { inPosition } from './position-gate';

/** Share of the exercise's range between a place at rest and one at the top. */
const leastSwing = 0.7;
/** Places at rest further apart than this share of the range are not one person's rest. */
const mostApart = 0.35;
/** Who does not stop at rest swings a little past it: by this much of the start's tolerance. */
const beyondRest = 1.3;
/** Rounds out and back that prove that somebody is exercising and not settling down. */
const rounds = 2;
/** Longer ago than this nothing is made up for. Milliseconds. */
const rememberedMs = 60_000;

interface Extreme {
  readonly index: number;
  readonly excursion: number;
}

/**
 * Somebody who begins at once, without holding the start position still, is found by rhythm: two whole
 * rounds from rest to the top and back, all of it in the exercise's position.
 */
export function createRunningStart(exercise: Pick<Exercise, 'position' | 'start' | 'movement'>) {
  const { movement, position, start } = exercise;
  const direction = movementDirection(movement);
  const range = Math.abs(movement.target - movement.rest);
  let samples: SteadiedSample[] = [];
  let lows: Extreme[] = [];
  let extreme: Extreme | null = null;
  let rising = true;

  function clear(): void {
    samples = [];
    lows = [];
    extreme = null;
    rising = true;
  }

  function isRest({ index, excursion }: Extreme): boolean {
    const sample = samples[index] as SteadiedSample;
    const startLike = inPosition(sample.body, [...position, ...start], movement) === true;
    return startLike && Math.abs(excursion) <= beyondRest * movement.restTolerance;
  }

  /** Where sides take turns, the other limb has stayed behind at the top as far as it is seen. */
  function isOneSided({ index }: Extreme): boolean {
    const { measure, sides } = movement;
    if (sides !== 'each' || !isLimbMeasure(measure)) return true;
    const pair = (samples[index] as SteadiedSample).body.limbs[measure];
    const lagging = leadingSide(pair, direction === 1 ? -1 : 1);
    const both = pair.left !== null && pair.right !== null;
    const behind = both && lagging ? (pair[lagging] as number) - movement.rest : 0;
    return behind * direction < 0.5 * range;
  }

  /** Follows the curve from turn to turn. A round is over when it has come back down. */
  function follow(now: Extreme): void {
    extreme ??= now;
    const beyond = rising ? now.excursion < extreme.excursion : now.excursion > extreme.excursion;
    if (beyond) extreme = now;
    const swing = Math.abs(now.excursion - extreme.excursion);
    if (swing < leastSwing * range) return;
    // `rising` waits for the way up: the extreme behind it is a place at rest.
    if (!rising && !isOneSided(extreme)) lows = [];
    if (rising) {
      const known = lows.at(-1);
      const alike = !known || Math.abs(known.excursion - extreme.excursion) < mostApart * range;
      if (!isRest(extreme) || !alike) lows = [];
      if (isRest(extreme)) lows.push(extreme);
    }
    rising = !rising;
    extreme = now;
  }

  return {
    /**
     * @returns once it is sure, the samples from the first rest on, the newest last, and the resting
     *   value; null before
     */
    next(sample: SteadiedSample): { samples: readonly SteadiedSample[]; rest: number } | null {
      if (isCalibratedMeasure(movement.measure)) return null;
      const first = samples[0];
      const old = first && sample.timestampMs - first.timestampMs > rememberedMs;
      if (old || inPosition(sample.body, position, movement) === false) clear();
      // A minute of outlines would take a hundred megabytes, and nothing is judged by them later.
      samples.push({ ...sample, body: { ...sample.body, silhouette: null } });
      if (sample.value === null) return null;
      const excursion = (sample.value - movement.rest) * direction;
      follow({ index: samples.length - 1, excursion });
      const back = rising ? extreme : null;
      if (lows.length < rounds || !back || !isRest(back)) return null;
      const rests = [...lows, back].map((low) => low.excursion);
      const rest = movement.rest + direction * (median(rests) as number);
      const found = { samples: samples.slice((lows[0] as Extreme).index), rest };
      clear();
      return found;
    },
    clear,
  };
}
