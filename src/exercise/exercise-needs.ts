import { measureNeed, type MeasureNeed } from '../motion/measure-needs';
import type { MeasureName } from '../motion/measure-names';
import type { Exercise } from './schema';

type Watched = Pick<Exercise, 'position' | 'start' | 'movement' | 'hold' | 'faults'>;

function needsOf(measures: readonly (MeasureName | undefined)[]): ReadonlySet<MeasureNeed> {
  const own = measures.map((name) => (name === undefined ? null : measureNeed(name)));
  return new Set(own.filter((need) => need !== null));
}

/** What poses must carry for the movement to be counted and its holds to be timed. */
export function neededToCount(exercise: Watched): ReadonlySet<MeasureNeed> {
  const { position, start, movement, hold } = exercise;
  const bounds = [...position, ...start, ...(hold?.requires ?? [])];
  return needsOf([movement.measure, ...bounds.map(({ measure }) => measure)]);
}

/** What poses must carry for every fault to be noticed. */
export function neededForFaults({ faults }: Watched): ReadonlySet<MeasureNeed> {
  const own = needsOf(faults.map(({ measure }) => measure));
  const breath = faults.some(({ rule }) => rule === 'breath-held');
  return breath ? new Set([...own, 'silhouette']) : own;
}
