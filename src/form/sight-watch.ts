import type { Exercise } from '../exercise/schema';
import type { Body, BodyPoints } from '../motion/body';
import { distance } from '../motion/geometry';
import type { SightProblem } from './events';

/** A problem must last this long before it is one, and be gone this long before it is over. */
const lostAfterMs = 700;
const foundAfterMs = 300;
/** These are certain, and said at once: the person should not go on meanwhile. */
const saidAtOnce: readonly SightProblem[] = ['view-moved'];
/** Trunk length in picture heights under which the model and the outline get coarse. */
const leastTrunk = 0.09;
/** Degrees from the intended view beyond which angles in the picture mean little. */
const mostTurned = 42;
/** From the front it is less certain: somebody who lies on the side, facing, reads 42 to 76. */
const leastTurnedFromFront = 33;

const bodyParts = ['shoulder', 'hip', 'knee', 'ankle'] as const;

/** The longer shin in the picture: from the feet end the trunk itself looks short. */
function shinLength(points: BodyPoints): number {
  const lengths = (['left', 'right'] as const).map((side) => {
    const [knee, ankle] = [points[`${side}-knee`], points[`${side}-ankle`]];
    return knee.seen && ankle.seen ? distance(knee, ankle) : 0;
  });
  return Math.max(...lengths);
}

function cutOff(points: BodyPoints, aspect: number): boolean {
  return bodyParts.some((part) =>
    (['left', 'right'] as const).every((side) => {
      const point = points[`${side}-${part}`];
      return point.x < 0 || point.x > aspect || point.y < 0 || point.y > 1;
    }),
  );
}

/**
 * What hinders the view of this frame most, null when nothing does.
 * @param known whether the movement's value is known in this frame
 */
export function sightProblem(
  body: Body,
  known: boolean,
  camera: Exercise['camera'],
): SightProblem | null {
  const { points, trunkLength, turned } = body;
  if (!points) return 'nobody';
  if (body.view === 'other-person') return 'other-person';
  if (cutOff(points, body.aspect)) return 'cut-off';
  if (trunkLength === null) return 'parts-hidden';
  if (Math.max(trunkLength, shinLength(points)) < leastTrunk) return 'too-small';
  if (turned !== null && camera === 'side' && turned > mostTurned) return 'turn-side-on';
  if (turned !== null && camera === 'front' && turned < leastTurnedFromFront)
    return 'turn-front-on';
  return known ? null : 'parts-hidden';
}

export type SightChange = { readonly lost: SightProblem } | 'found' | null;

/** Turns the problems of single frames into "lost" and "found again". */
export function createSightWatch() {
  let problem: SightProblem | null = null;
  let since: number | null = null;
  let clearSince: number | null = null;
  let lost = false;
  return {
    next(timestampMs: number, now: SightProblem | null): SightChange {
      if (now === null) {
        since = null;
        clearSince ??= timestampMs;
        if (!lost || timestampMs - clearSince < foundAfterMs) return null;
        lost = false;
        problem = null;
        return 'found';
      }
      clearSince = null;
      since ??= timestampMs;
      const lasts = timestampMs - since >= lostAfterMs || saidAtOnce.includes(now);
      if (!lasts || (lost && problem === now)) return null;
      lost = true;
      problem = now;
      return { lost: now };
    },
    /** The problem that lasts, null while the view is fine. */
    problem: (): SightProblem | null => (lost ? problem : null),
  };
}
