/**
 * The way of a frame through the app, in order. Milliseconds are measured for each.
 *
 * | stage      | from -> to                                                                  |
 * | ---------- | --------------------------------------------------------------------------- |
 * | `wait`     | it has come from the camera -> the engine is free for it                     |
 * | `hand-over`| page to worker and back, all but the worker's own work                       |
 * | `pose`     | the worker's own work: drawing it, the model, what it says                   |
 * | `motion`   | pose -> body                                                                 |
 * | `form`     | body -> events                                                               |
 * | `coach`    | events -> at most one cue                                                    |
 * | `screen`   | record, reactive state, sounds                                               |
 * | `draw`     | the skeleton, at the next refresh of the screen                              |
 */
export const stageNames = [
  'wait',
  'hand-over',
  'pose',
  'motion',
  'form',
  'coach',
  'screen',
  'draw',
] as const;

export type StageName = (typeof stageNames)[number];

/** What a frame costs besides the engine. */
export const ownStages = ['hand-over', 'motion', 'form', 'coach', 'screen', 'draw'] as const;

/** Names in the browser's own timeline begin with this. */
export const measurePrefix = 'lento ';

export interface StageTimes {
  /** Median of the newest frames in ms; null = not measured yet. */
  readonly usual: number | null;
  /** The longest of them. */
  readonly longest: number | null;
}

/** Times the stages of a frame while somebody wants to know; costs nothing otherwise. */
export interface StageTimer {
  readonly on: boolean;
  /** Begins to measure, or ends it and forgets. */
  turn(on: boolean): void;
  /** A stage took from one time to another, both on the page's clock. */
  add(stage: StageName, fromMs: number, toMs: number): void;
  /** What follows is the next stage. */
  begin(): void;
  /** The stage that has run since `begin`, or since the stage before, is over. */
  lap(stage: StageName): void;
  times(stage: StageName): StageTimes;
}

/** Frames that the times are taken from: some seconds. */
const kept = 120;

export function createStageTimer(clock: () => number = () => performance.now()): StageTimer {
  const newest = new Map<StageName, number[]>();
  let on = false;
  let fromMs = 0;

  function add(stage: StageName, startMs: number, toMs: number): void {
    if (!on) return;
    const name = `${measurePrefix}${stage}`;
    performance.measure(name, { start: startMs, end: Math.max(startMs, toMs) });
    // Whoever observes has been told; kept, they would grow for as long as the panel is open.
    performance.clearMeasures(name);
    const times = newest.get(stage) ?? [];
    times.push(toMs - startMs);
    if (times.length > kept) times.shift();
    newest.set(stage, times);
  }

  return {
    get on() {
      return on;
    },
    turn(wanted) {
      on = wanted;
      if (!on) newest.clear();
    },
    add,
    begin() {
      if (on) fromMs = clock();
    },
    lap(stage) {
      if (!on) return;
      const nowMs = clock();
      add(stage, fromMs, nowMs);
      fromMs = nowMs;
    },
    times(stage) {
      const sorted = [...(newest.get(stage) ?? [])].sort((a, b) => a - b);
      return { usual: sorted[sorted.length >> 1] ?? null, longest: sorted.at(-1) ?? null };
    },
  };
}
