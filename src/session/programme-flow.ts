import type { ProgrammeStep } from './programme';

/**
 * Where a session of several exercises stands. Times are milliseconds of one clock that never goes
 * back.
 *
 * | state  | what happens                                        | leaves when                            |
 * | ------ | --------------------------------------------------- | -------------------------------------- |
 * | set    | an exercise is done in front of the camera          | its set ends                           |
 * | rest   | the next one is shown and said, the rest runs down  | it is over, the person is ready in the |
 * |        |                                                     | start position, or asks for the next   |
 * | asking | it hurt: nothing goes on by itself                  | the person asks for the next           |
 * | over   | all is done, or the person stopped                  | -                                      |
 */
export type FlowState =
  | { readonly kind: 'set'; readonly step: ProgrammeStep }
  | RestState
  | { readonly kind: 'asking'; readonly step: ProgrammeStep }
  | { readonly kind: 'over'; readonly stopped: boolean };

export interface RestState {
  readonly kind: 'rest';
  /** What comes after it. */
  readonly step: ProgrammeStep;
  /** From here on the next exercise begins as soon as its start position is held. */
  readonly readyFromMs: number;
  readonly endsMs: number;
  /** When it was paused; null while it runs. */
  readonly pausedMs: number | null;
}

/** Somebody who is ready begins after half of the rest [convention]. */
const leastRestShare = 0.5;

/** A rest before a set begins at `nowMs` and takes `restMs`. */
export function restBefore(step: ProgrammeStep, nowMs: number, restMs: number): RestState {
  return {
    kind: 'rest',
    step,
    readyFromMs: nowMs + restMs * leastRestShare,
    endsMs: nowMs + restMs,
    pausedMs: null,
  };
}

/** What follows a set that has ended. */
export function afterSet(
  next: ProgrammeStep | null,
  hurt: boolean,
  nowMs: number,
  restMs: number,
): FlowState {
  if (next === null) return { kind: 'over', stopped: false };
  return hurt ? { kind: 'asking', step: next } : restBefore(next, nowMs, restMs);
}

/** Time that is left of a rest, in milliseconds; it stands still in a pause. */
export function restLeftMs({ endsMs, pausedMs }: RestState, nowMs: number): number {
  return Math.max(0, endsMs - (pausedMs ?? nowMs));
}

/** Whether the camera looks out for the next start position already. */
export function looksAhead(state: FlowState, nowMs: number): boolean {
  return state.kind === 'rest' && state.pausedMs === null && nowMs >= state.readyFromMs;
}

/**
 * The state after some time.
 *
 * @param ready the next start position is held, as far as the camera looks out for it
 */
export function afterTime(state: FlowState, nowMs: number, ready: boolean): FlowState {
  if (state.kind !== 'rest' || state.pausedMs !== null) return state;
  const begins = nowMs >= state.endsMs || (ready && looksAhead(state, nowMs));
  return begins ? { kind: 'set', step: state.step } : state;
}

/** What the person asks for between the exercises. */
export type FlowCommand = 'next' | 'pause' | 'stop';

/** The state after a command; what does not apply changes nothing. */
export function afterCommand(state: FlowState, command: FlowCommand, nowMs: number): FlowState {
  if (state.kind === 'over') return state;
  if (command === 'stop') return { kind: 'over', stopped: true };
  if (command === 'next') {
    return state.kind === 'set' ? state : { kind: 'set', step: state.step };
  }
  if (state.kind !== 'rest') return state;
  const { pausedMs } = state;
  if (pausedMs === null) return { ...state, pausedMs: nowMs };
  const waited = nowMs - pausedMs;
  return {
    ...state,
    readyFromMs: state.readyFromMs + waited,
    endsMs: state.endsMs + waited,
    pausedMs: null,
  };
}
