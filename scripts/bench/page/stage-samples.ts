import {
  measurePrefix,
  ownStages,
  stageNames,
  type StageName,
} from '../../../src/session/stage-timer';
import { quantile } from '../quantile';

/** Median and lower quartile of a stage, in milliseconds; null = it did not happen. */
export type StageFigures = Readonly<Record<StageName, Figures | null>>;

export interface Figures {
  readonly median: number;
  readonly quartile: number;
  readonly longest95: number;
}

/** Figures of some times in milliseconds; null of none. */
export function figures(times: readonly number[]): Figures | null {
  const [middle, quartile, longest95] = [0.5, 0.25, 0.95].map((share) => quantile(times, share));
  return middle == null || quartile == null || longest95 == null
    ? null
    : { median: middle, quartile, longest95 };
}

/** Gathers what the app's own stage timer tells the browser. */
export function gatherStages() {
  const times = new Map<StageName, number[]>(stageNames.map((name) => [name, []]));
  const take = (entries: PerformanceEntryList) => {
    for (const { name, duration } of entries) {
      if (name.startsWith(measurePrefix)) {
        times.get(name.slice(measurePrefix.length) as StageName)?.push(duration);
      }
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'measure' });
  return {
    /** What has come since the last call. */
    take(): { readonly stages: StageFigures; readonly ownMs: number | null } {
      take(observer.takeRecords());
      const stages = Object.fromEntries(
        stageNames.map((name) => [name, figures(times.get(name) ?? [])]),
      ) as unknown as StageFigures;
      for (const list of times.values()) list.length = 0;
      const own = ownStages.map((name) => stages[name]?.median);
      // Nothing may have been drawn for want of a refresh; all else has to be there.
      const missing = stages.motion === null;
      return {
        stages,
        ownMs: missing ? null : own.reduce<number>((sum, ms) => sum + (ms ?? 0), 0),
      };
    },
    stop: () => observer.disconnect(),
  };
}
