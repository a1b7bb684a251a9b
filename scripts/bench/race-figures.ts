import { median, quantile } from './quantile';
import type { RaceResult } from './race/race-page';

/** What is told of an engine. */
export interface RaceFigures {
  readonly name: string;
  readonly median: number;
  readonly quartile: number;
  /**
   * Its time over the reference's: taken in each round, where both met the same noise, and the median
   * over the rounds.
   */
  readonly ratio: number;
  /** Share 0..1 of the pictures in which it saw somebody. */
  readonly seen: number;
}

/** @param results the reference first. Those that did not run are left out. */
export function raceFigures(results: readonly RaceResult[]): RaceFigures[] {
  const [reference] = results;
  return results.flatMap((result): RaceFigures[] => {
    const all = result.rounds.flat();
    const [middle, quartile] = [median(all), quantile(all, 0.25)];
    const ratios = result.rounds.flatMap((times, round) => {
      const [own, other] = [median(times), median(reference?.rounds[round] ?? [])];
      return own === null || other === null ? [] : [own / other];
    });
    const ratio = median(ratios);
    if (middle === null || quartile === null || ratio === null) return [];
    return [{ name: result.name, median: middle, quartile, ratio, seen: result.seen }];
  });
}
