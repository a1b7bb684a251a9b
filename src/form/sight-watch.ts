import type { Exercise } from '../exercise/schema';
import type { Body, BodyPoints } from '../motion/body';
import { distance } from '../motion/geometry';
import type { BodyPart } from '../motion/measure-parts';
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
export const leastTurnedFromFront = 33;

/** What an exercise needs to see. */
export interface ViewNeeds {
  readonly camera: Exercise['camera'];
  /** The parts of the body without which it cannot be counted. */
  readonly parts: ReadonlySet<BodyPart>;
}

/** The longer shin in the picture: from the feet end the trunk itself looks short. */
function shinLength(points: BodyPoints): number {
  const lengths = (['left', 'right'] as const).map((side) => {
    const [knee, ankle] = [points[`${side}-knee`], points[`${side}-ankle`]];
    return knee.seen && ankle.seen ? distance(knee, ankle) : 0;
  });
  return Math.max(...lengths);
}

/** Both sides of a part lie outside the picture. */
export function isCutOff({ points, aspect }: Pick<Body, 'points' | 'aspect'>, part: BodyPart) {
  return (['left', 'right'] as const).every((side) => {
    const point = points?.[`${side}-${part}`];
    return point && (point.x < 0 || point.x > aspect || point.y < 0 || point.y > 1);
  });
}

/**
 * What hinders the view of this frame, the one that hinders most first.
 * @param known whether the movement's value is known in this frame
 */
export function sightProblems(body: Body, known: boolean, needs: ViewNeeds): SightProblem[] {
  const { points, trunkLength, turned } = body;
  if (!points) return ['nobody'];
  if (body.view === 'other-person') return ['other-person'];
  const problems: SightProblem[] = [];
  if ([...needs.parts].some((part) => isCutOff(body, part))) problems.push('cut-off');
  if (trunkLength === null) return [...problems, 'parts-hidden'];
  if (Math.max(trunkLength, shinLength(points)) < leastTrunk) problems.push('too-small');
  if (turned !== null && needs.camera === 'side' && turned > mostTurned) {
    problems.push('turn-side-on');
  }
  if (turned !== null && needs.camera === 'front' && turned < leastTurnedFromFront) {
    problems.push('turn-front-on');
  }
  if (!known) problems.push('parts-hidden');
  return problems;
}

/** What hinders the view of this frame most, null when nothing does. */
export function sightProblem(body: Body, known: boolean, needs: ViewNeeds): SightProblem | null {
  return sightProblems(body, known, needs)[0] ?? null;
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
