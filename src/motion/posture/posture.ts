import type { Body } from '../body';
import { postureByRules } from './posture-rules';

/**
 * What the body as a whole is doing. The floor carries: supine the back, prone the belly, side-left and
 * side-right the person's own left or right side, all-fours hands and knees (or hands and toes),
 * on-elbows the forearms, kneeling the knees or heels with the trunk upright. sitting: on floor or
 * chair. bent-over: on the feet, trunk folded forward. hanging: by the hands. none: nobody is there.
 */
export const postures = [
  'supine',
  'prone',
  'side-left',
  'side-right',
  'all-fours',
  'on-elbows',
  'kneeling',
  'sitting',
  'standing',
  'bent-over',
  'hanging',
] as const;
export type Posture = (typeof postures)[number] | 'none' | 'unknown';

/** The posture as it stands. */
export interface PostureState {
  readonly posture: Posture;
  /** Time stamp of the frame from which on it has been so, in the source's milliseconds. */
  readonly sinceMs: number;
}

/** A posture must be seen for this long before it is believed: people pass through others. */
const takenAfterMs = 500;
/** Frames that say nothing or something else may interrupt it for this share of that time. */
const leastAgreement = 0.7;
/** Without a frame that confirms it for this long, a posture is not known any more. */
const unknownAfterMs = 1200;

/** Follows the posture from frame to frame. It changes when another one lasts; single frames do not. */
export function createPostureWatch() {
  const recent: { readonly timestampMs: number; readonly posture: Posture }[] = [];
  let state: PostureState | null = null;
  let confirmedMs = 0;

  /** The posture of most frames of the window, once that is full. */
  function lasting(timestampMs: number): PostureState | null {
    const first = recent[0];
    if (!first || timestampMs - first.timestampMs < takenAfterMs) return null;
    const counts = new Map<Posture, number>();
    for (const { posture } of recent) counts.set(posture, (counts.get(posture) ?? 0) + 1);
    const [posture, count] = [...counts].reduce((most, own) => (own[1] > most[1] ? own : most));
    if (posture === 'unknown' || count < leastAgreement * recent.length) return null;
    const since = recent.find((entry) => entry.posture === posture);
    return { posture, sinceMs: since?.timestampMs ?? timestampMs };
  }

  return {
    /** @param body time stamps must grow from call to call */
    next(body: Body): PostureState {
      const { timestampMs } = body;
      const posture = postureByRules(body);
      state ??= { posture: 'unknown', sinceMs: timestampMs };
      recent.push({ timestampMs, posture });
      // One frame older than the window stays, so that a full window can be told from a short one.
      while ((recent[1]?.timestampMs ?? Infinity) <= timestampMs - takenAfterMs) recent.shift();
      if (posture === state.posture) confirmedMs = timestampMs;
      const now = lasting(timestampMs);
      if (now && now.posture !== state.posture) {
        state = now;
        confirmedMs = timestampMs;
      } else if (state.posture !== 'unknown' && timestampMs - confirmedMs >= unknownAfterMs) {
        state = { posture: 'unknown', sinceMs: timestampMs };
      }
      return state;
    },
  };
}
export type PostureWatch = ReturnType<typeof createPostureWatch>;
