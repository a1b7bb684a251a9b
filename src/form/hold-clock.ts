/** How the hold clock stands after a frame. */
export interface HoldState {
  readonly heldMs: number;
  readonly remainingMs: number;
  readonly running: boolean;
}

export type HoldChange = 'start' | 'paused' | 'resumed' | 'reached' | 'end';

export interface HoldStep {
  readonly changes: readonly HoldChange[];
  /** Null while there is no hold. */
  readonly state: HoldState | null;
  /** With `end`: time in position, milliseconds. */
  readonly heldMs: number;
}

/** In position this long before the clock starts: passing through is no hold. Its time counts. */
const confirmMs = 300;
/** In position before and after a moment out of sight that is no longer than this: it was held too. */
const creditedUnseenMs = 1000;
/** A frame gap longer than this is not credited to the hold. */
const longestStepMs = 500;

/**
 * A clock that runs only in position. Leaving it pauses the clock; back within the grace it goes
 * on, longer ends the hold.
 *
 * | state   | in position           | out of position             | unknown |
 * | ------- | --------------------- | --------------------------- | ------- |
 * | idle    | running after 300 ms  | idle                        | idle    |
 * | running | running               | paused                      | paused  |
 * | paused  | running               | idle (end) after the grace  | paused, end after the grace |
 *
 * A moment unseen, in position before and after it, is credited once it is over.
 */
export function createHoldClock(targetMs: number, graceMs: number) {
  let state: 'idle' | 'running' | 'paused' = 'idle';
  let candidateSince: number | null = null;
  let outSince = 0;
  let heldMs = 0;
  let lastMs: number | null = null;
  let reached = false;
  /** Since the clock was paused nobody was seen out of position. */
  let onlyUnseen = false;

  function step(changes: HoldChange[], ended = heldMs): HoldStep {
    return {
      changes,
      heldMs: ended,
      state:
        state === 'idle'
          ? null
          : { heldMs, remainingMs: Math.max(0, targetMs - heldMs), running: state === 'running' },
    };
  }

  function stop(): HoldStep {
    const ended = heldMs;
    state = 'idle';
    candidateSince = null;
    heldMs = 0;
    reached = false;
    return step(['end'], ended);
  }

  return {
    /** @param inPosition null = it cannot be seen */
    next(timestampMs: number, inPosition: boolean | null): HoldStep {
      const passed = Math.min(longestStepMs, timestampMs - (lastMs ?? timestampMs));
      lastMs = timestampMs;
      const changes: HoldChange[] = [];
      if (state === 'idle') {
        candidateSince = inPosition === true ? (candidateSince ?? timestampMs) : null;
        if (candidateSince === null || timestampMs - candidateSince < confirmMs) return step([]);
        state = 'running';
        heldMs = timestampMs - candidateSince;
        changes.push('start');
      } else if (inPosition === true) {
        const unseenMs = timestampMs - outSince;
        const credited = onlyUnseen && unseenMs <= creditedUnseenMs;
        heldMs += state === 'running' ? passed : credited ? unseenMs : 0;
        if (state === 'paused') changes.push('resumed');
        state = 'running';
      } else if (state === 'running') {
        state = 'paused';
        outSince = timestampMs;
        onlyUnseen = inPosition === null;
        changes.push('paused');
        return step(changes);
      }
      if (state === 'paused' && inPosition === false) onlyUnseen = false;
      if (state === 'paused' && timestampMs - outSince > graceMs) return stop();
      if (!reached && heldMs >= targetMs) {
        reached = true;
        changes.push('reached');
      }
      return step(changes);
    },
    /** The rep is over, or the position was left altogether: a hold in progress ends. */
    stop(): HoldStep {
      candidateSince = null;
      return state === 'idle' ? step([]) : stop();
    },
    heldMs: (): number => heldMs,
  };
}
export type HoldClock = ReturnType<typeof createHoldClock>;
