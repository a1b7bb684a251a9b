/** A file has time: its result must not depend on how busy the machine is. */
const fileLimitMs = 15_000;
/** Until the usual time is known: the first frames also compile and allocate. */
const firstLimitMs = 5_000;
/** A live engine is given so many times its usual time, and no less than this. */
const usualTimes = 10;
const leastLimitMs = 1_000;
/** Parts that a limit is watched in. */
const ticks = 4;

export interface StallSituation {
  /** Somebody is in front of the camera and waits. */
  readonly live: boolean;
  /** What the engine takes for a frame usually, in milliseconds; null = not known yet. */
  readonly usualMs: number | null;
  /** How often this engine has been called stalled, of late. */
  readonly stalls: number;
}

/**
 * The longest that one frame may take before the engine counts as stalled, in milliseconds. Each
 * stall doubles it: perhaps it was the machine and not the engine.
 */
export function stallLimitMs({ live, usualMs, stalls }: StallSituation): number {
  if (!live) return fileLimitMs;
  const own = usualMs === null ? firstLimitMs : Math.max(leastLimitMs, usualTimes * usualMs);
  return Math.min(fileLimitMs, own * 2 ** stalls);
}

/**
 * Calls back when nothing has come for a while. Time in which the page itself stood still (a laptop
 * that slept, a long task) counts for a quarter of the limit at most: an answer may lie waiting.
 */
export class StallWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(limitMs: number, onStall: () => void): void {
    this.stop();
    let left = ticks;
    const tick = () => {
      left--;
      if (left === 0) onStall();
      else this.#timer = setTimeout(tick, limitMs / ticks);
    };
    this.#timer = setTimeout(tick, limitMs / ticks);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
