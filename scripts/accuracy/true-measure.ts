import type { Exercise } from '../../src/exercise/schema';
import type { MeasureName } from '../../src/motion/measure-names';
import type { ClipTruth } from '../footage/truth';

type Vector = readonly [number, number, number];
type Places = ClipTruth['frames'][number]['metres'];

const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const middle = (a: Vector, b: Vector): Vector => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
  (a[2] + b[2]) / 2,
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
};
const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Interior angle at b in space. */
function interior(a: Vector, b: Vector, c: Vector): number {
  const cosine = dot(unit(subtract(a, b)), unit(subtract(c, b)));
  return degrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
}

/** Joints of one side of the body, and the middles of both. */
function bodyOf(places: Places, side: string) {
  const at = (name: string) => places[name] as Vector;
  return {
    shoulder: at(`${side}-shoulder`),
    elbow: at(`${side}-elbow`),
    wrist: at(`${side}-wrist`),
    hip: at(`${side}-hip`),
    knee: at(`${side}-knee`),
    ankle: at(`${side}-ankle`),
    shoulders: middle(at('left-shoulder'), at('right-shoulder')),
    hips: middle(at('left-hip'), at('right-hip')),
    ankles: middle(at('left-ankle'), at('right-ankle')),
    toLeft: unit(subtract(at('left-hip'), at('right-hip'))),
  };
}
type SideOfBody = ReturnType<typeof bodyOf>;

/** From the trunk over the front to the thigh, about the axis through both hips: 0 to 360. */
function hipOpening({ shoulders, hips, hip, knee, toLeft }: SideOfBody): number {
  const forward = unit(cross(toLeft, subtract(shoulders, hips)));
  const upward = cross(forward, toLeft);
  const thigh = subtract(knee, hip);
  return (degrees(Math.atan2(dot(thigh, forward), dot(thigh, upward))) + 360) % 360;
}

/** How far the thigh is spread from the trunk line prolonged, to its own side. */
function spread({ shoulders, hips, hip, knee, toLeft }: SideOfBody): number {
  const outward = dot(toLeft, subtract(hip, hips)) > 0 ? 1 : -1;
  const thigh = subtract(knee, hip);
  const down = unit(subtract(hips, shoulders));
  return degrees(Math.atan2(outward * dot(thigh, toLeft), dot(thigh, down)));
}

const height = (low: Vector, high: Vector, { shoulders, hips }: SideOfBody): number =>
  (high[1] - low[1]) / Math.hypot(...subtract(shoulders, hips));

/** Mid-hip's height over the line from mid-shoulder to mid-ankle. */
function hipLift(body: SideOfBody): number {
  const { shoulders, hips, ankles } = body;
  const share = (hips[0] - shoulders[0]) / (ankles[0] - shoulders[0]);
  const line: Vector = [hips[0], shoulders[1] + share * (ankles[1] - shoulders[1]), hips[2]];
  return height(line, hips, body);
}

/** What a measure means in space; those of the outline are known to no joint. */
const meanings: Partial<Record<MeasureName, (body: SideOfBody) => number>> = {
  'hip-angle': hipOpening,
  'leg-over-trunk': (body) => hipOpening(body) - 180,
  'knee-angle': ({ hip, knee, ankle }) => interior(hip, knee, ankle),
  'elbow-angle': ({ shoulder, elbow, wrist }) => interior(shoulder, elbow, wrist),
  'arm-raise': ({ hips, shoulder, wrist }) => interior(hips, shoulder, wrist),
  // Seen from the feet end: out of the upright, to either side.
  'shin-lean': ({ knee, ankle }) => {
    const shin = subtract(knee, ankle);
    return degrees(Math.atan2(Math.abs(shin[2]), shin[1]));
  },
  'shoulder-height': (body) => height(body.hips, body.shoulders, body),
  'hip-lift': hipLift,
  'trunk-slope': ({ hips, shoulders }) => {
    const trunk = unit(subtract(shoulders, hips));
    return Math.abs(degrees(Math.asin(trunk[1])));
  },
};

/**
 * A measure as it really is in space, in its own unit.
 * @param camera from where the exercise is looked at: from the front a leg is raised to the side
 * @param side left, right, or both for the mean
 * @returns null for measures of which joints tell nothing, as the outline of the back
 */
export function trueMeasure(
  measure: MeasureName,
  camera: Exercise['camera'],
  places: Places,
  side: string,
): number | null {
  const aside = camera === 'front' && measure === 'leg-over-trunk';
  const meaning = aside ? spread : meanings[measure];
  if (!meaning) return null;
  const sides = side === 'both' ? ['left', 'right'] : [side];
  const values = sides.map((one) => meaning(bodyOf(places, one)));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
