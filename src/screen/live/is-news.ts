import type { LiveState } from '../../session/live-state';

/** What grows on from frame to frame: nobody misses a step of it. */
const flowing: ReadonlySet<keyof LiveState> = new Set(['progress', 'hold', 'timestampMs']);

/** Whether something has changed that is shown at once, on a screen that changes seldom. */
export function isNews(before: LiveState, now: LiveState): boolean {
  const names = Object.keys(now) as (keyof LiveState)[];
  return names.some((name) => !flowing.has(name) && before[name] !== now[name]);
}
