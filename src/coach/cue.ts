/**
 * From the most to the least urgent: a higher one silences a lower one. The count is a clock of its
 * own and stands here for what may not cut into it; itself it cuts into nothing (see `cue-gate.ts`).
 */
export const cuePriorities = [
  'safety',
  'sight',
  'tempo',
  'count',
  'hold',
  'form',
  'praise',
] as const;
export type CuePriority = (typeof cuePriorities)[number];

/** The sign that is drawn beside the words; never colour alone. */
export type CueSign = 'stop' | 'eye' | 'slow' | 'hold' | 'adjust' | 'check' | 'go' | 'turn';

/** One thing to say and show. At most one is current. */
export interface Cue {
  readonly timestampMs: number;
  /** `slow-down`, `hold-on`, `let-go`, `sight-...`, or a fault's id; what the record keeps. */
  readonly id: string;
  readonly priority: CuePriority;
  readonly sign: CueSign;
  /** Which of its wordings it was, from 0; absent in old records. */
  readonly wording?: number | undefined;
  /** Seconds or rounds, where it names them. */
  readonly figure?: number | undefined;
  /** Words alone did not help: the drawn figure does the movement, large, while the cue is shown. */
  readonly showFigure?: boolean | undefined;
  /** What is written and spoken, at most eight words, in the language of the session. */
  readonly text: string;
  /** How long it stays on the screen, in milliseconds. */
  readonly showMs: number;
}
