import type { Body, BodyPoints, LimbSide, Point } from '../motion/body';
import { scale, subtract } from '../motion/geometry';
import { createStrokeCount } from './stroke-count';

type KeypointName = keyof BodyPoints;

/**
 * What somebody on the mat can ask for with one hand.
 *
 * | gesture | what is done                                             |
 * | ------- | -------------------------------------------------------- |
 * | wave    | a raised hand goes to and fro twice                      |
 * | wave-on | and goes on with it, as somebody does who needs help     |
 */
export type Gesture = 'wave' | 'wave-on';

/** Ways from one side to the other. Two to and fro are four of them. */
const waveStrokes = 4;
/**
 * Whoever waves for a pause hears it after four or five, and stops within a second: that is six to
 * eight.
 */
const waveOnStrokes = 12;
/** A hand that lies on the mat or leans on it is lower than this over the floor. Trunks. */
const raisedBy = 0.25;
/** Slope of a trunk, as the rise over its length, from which somebody sits, kneels or stands up. */
const uprightFrom = 0.6;
/** The rest of the body keeps still: limbs that an exercise moves go further than this. Trunks. */
const stillWithin = 0.22;
/**
 * A fast arm blurs, and for two strokes of it the model may contradict itself about the elbow; where the
 * hand goes shows all the same. Milliseconds.
 */
const lostForMs = 800;
/** A hand that is seen to be down may be so between two waves for this long. Milliseconds. */
const downForMs = 400;
/** Whoever was answered and goes on after a shorter break than this does not ask anew. Milliseconds. */
const againAfterMs = 1500;

const still = [
  ...(['left', 'right'] as const).flatMap((side) =>
    (['shoulder', 'hip', 'knee', 'ankle'] as const).map((part) => `${side}-${part}` as const),
  ),
] satisfies KeypointName[];

/** The lowest that is seen of the body without an arm: the floor, for somebody lying or kneeling. */
function floorOf(points: BodyPoints, other: LimbSide): number {
  const names: readonly KeypointName[] = [...still, `${other}-wrist`];
  return Math.max(...names.map((name) => (points[name].seen ? points[name].y : -Infinity)));
}

/** One hand: raised, and how often it went to and fro since. */
function createHandWatch(side: LimbSide) {
  const other: LimbSide = side === 'left' ? 'right' : 'left';
  let along = createStrokeCount();
  let across = createStrokeCount();
  let ranges = new Map<KeypointName, { low: Point; high: Point }>();
  let raisedMs: number | null = null;

  function lower(): void {
    along = createStrokeCount();
    across = createStrokeCount();
    ranges = new Map();
    raisedMs = null;
  }

  /** Null where it is not seen. */
  function isRaised(points: BodyPoints, { trunkFrame, trunkLength }: Body): boolean | null {
    const [wrist, elbow] = [points[`${side}-wrist`], points[`${side}-elbow`]];
    if (!wrist.seen || !elbow.seen || !trunkFrame || trunkLength === null) return null;
    // Who sits, kneels up or stands talks with the hands, and has the laptop within reach.
    if (-trunkFrame.along.y > uprightFrom) return false;
    return floorOf(points, other) - wrist.y >= raisedBy * trunkLength;
  }

  /** Whether a point has stayed on its place since the hand was raised; unseen, it says nothing. */
  function stays(points: BodyPoints, name: KeypointName, within: number): boolean {
    const point = points[name];
    if (!point.seen) return true;
    const { low, high } = ranges.get(name) ?? { low: point, high: point };
    const range = {
      low: { x: Math.min(low.x, point.x), y: Math.min(low.y, point.y) },
      high: { x: Math.max(high.x, point.x), y: Math.max(high.y, point.y) },
    };
    ranges.set(name, range);
    return Math.max(range.high.x - range.low.x, range.high.y - range.low.y) <= within;
  }

  return {
    /** @returns how many strokes it has made */
    next(body: Body): number {
      const { timestampMs, points, trunkLength } = body;
      if (points === null || trunkLength === null) return 0;
      const raised = isRaised(points, body);
      if (raised) raisedMs = timestampMs;
      else if (raisedMs === null) return 0;
      else if (timestampMs - raisedMs > (raised === null ? lostForMs : downForMs)) {
        lower();
        return 0;
      }
      if (!still.every((name) => stays(points, name, stillWithin * trunkLength))) {
        lower();
        return 0;
      }
      const way = scale(
        subtract(points[`${side}-wrist`], points[`${side}-shoulder`]),
        1 / trunkLength,
      );
      return Math.max(along.next(timestampMs, way.x), across.next(timestampMs, way.y));
    },
  };
}

/**
 * Notices a hand that is waved while the rest of the body keeps still, lying or on all fours. Slow
 * exercises never look like it: it takes four strokes of a hand in the air, each within a second.
 */
export function createGestureWatch() {
  const hands = [createHandWatch('left'), createHandWatch('right')];
  /** The strokes that were answered: the model often takes the raised hand for both. */
  let answered = 0;
  let wavedMs = -Infinity;
  return {
    /** @param body time stamps must grow from call to call */
    next(body: Body): Gesture | null {
      const strokes = Math.max(...hands.map((hand) => hand.next(body)));
      const { timestampMs } = body;
      if (strokes > 0) wavedMs = timestampMs;
      else if (timestampMs - wavedMs > againAfterMs) answered = 0;
      const due = strokes >= waveOnStrokes ? waveOnStrokes : waveStrokes;
      if (strokes < due || answered >= due) return null;
      answered = due;
      return due === waveOnStrokes ? 'wave-on' : 'wave';
    },
  };
}
export type GestureWatch = ReturnType<typeof createGestureWatch>;
