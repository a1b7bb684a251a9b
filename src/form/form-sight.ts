import { mostTurned } from './fault-watch';

/** Turned so far for so long, it is no twist on the way; and the count-in is over. Milliseconds. */
const hiddenAfterMs = 4000;
/** Degrees up to which, and for how long, the view must be good before it is told again. */
const goodUpTo = 22;
const goodAfterMs = 3000;

/**
 * Notices that somebody is counted and their form cannot be seen, because they are turned too far away
 * from a side view for faults and not far enough for the view to be lost. From the front the two limits
 * are one.
 */
export function createFormSight() {
  let hiddenSince: number | null = null;
  let goodSince: number | null = null;
  let told = false;
  return {
    /**
     * @param turned degrees away from the intended view; null = not known, or the view is lost
     * @returns true in the frame in which it is to be told: once, until the view was good for a while
     */
    next(timestampMs: number, turned: number | null): boolean {
      const hidden = turned !== null && turned > mostTurned;
      const good = turned !== null && turned <= goodUpTo;
      hiddenSince = hidden ? (hiddenSince ?? timestampMs) : null;
      goodSince = good ? (goodSince ?? timestampMs) : null;
      if (goodSince !== null && timestampMs - goodSince >= goodAfterMs) told = false;
      if (told || hiddenSince === null || timestampMs - hiddenSince < hiddenAfterMs) return false;
      told = true;
      return true;
    },
  };
}
