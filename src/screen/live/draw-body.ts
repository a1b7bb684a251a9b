import type { Body, BodyPoint } from '../../motion/body';
import type { KeypointName } from '../../pose/pose';

type Bone = readonly [KeypointName, KeypointName];

const sides = ['left', 'right'] as const;

const bones: readonly Bone[] = [
  ['left-shoulder', 'right-shoulder'],
  ['left-hip', 'right-hip'],
  ...sides.flatMap((side): Bone[] => [
    [`${side}-shoulder`, `${side}-elbow`],
    [`${side}-elbow`, `${side}-wrist`],
    [`${side}-shoulder`, `${side}-hip`],
    [`${side}-hip`, `${side}-knee`],
    [`${side}-knee`, `${side}-ankle`],
    [`${side}-ankle`, `${side}-foot-index`],
  ]),
];

const joints: readonly KeypointName[] = sides.flatMap((side): KeypointName[] => [
  `${side}-shoulder`,
  `${side}-elbow`,
  `${side}-wrist`,
  `${side}-hip`,
  `${side}-knee`,
  `${side}-ankle`,
]);

/** The angle that an exercise moves: at the second of the three joints. */
export type WorkingJoint = readonly [KeypointName, KeypointName, KeypointName];

/** Colours of the overlay as CSS colours. */
export interface BodyInk {
  readonly bone: string;
  readonly joint: string;
  /** The back at its neutral, and furthest from it. */
  readonly backCalm: string;
  readonly backWarm: string;
}

/** The points of a body; the same whether it is seen live or replayed from a record. */
export type DrawableBody = Pick<Body, 'points' | 'backLine'> & {
  /** How far the back has left the person's neutral, 0..1; null = unknown. */
  readonly backDeparture?: number | null;
};

/** Between the calm and the warm colour, as far as the back has left its neutral. */
export function backColour({ backCalm, backWarm }: BodyInk, departure: number): string {
  const share = Math.round(100 * Math.min(1, Math.max(0, departure)));
  return `color-mix(in oklab, ${backCalm}, ${backWarm} ${share}%)`;
}

/**
 * Draws a restrained skeleton and the line of the back over a picture. Points that are not seen are
 * left out.
 *
 * @param context its canvas covers the picture exactly
 */
export function drawBody(
  context: CanvasRenderingContext2D,
  body: DrawableBody,
  ink: BodyInk,
  working: WorkingJoint | null = null,
): void {
  const { height } = context.canvas;
  const { points, backLine } = body;
  if (points === null) return;

  // Isotropic coordinates are in picture heights on both axes.
  const at = ({ x, y }: { x: number; y: number }): [number, number] => [x * height, y * height];
  const line = height / 190;
  context.lineCap = 'round';
  context.lineJoin = 'round';

  context.strokeStyle = ink.bone;
  context.lineWidth = line;
  context.beginPath();
  for (const [from, to] of bones) {
    if (!points[from].seen || !points[to].seen) continue;
    context.moveTo(...at(points[from]));
    context.lineTo(...at(points[to]));
  }
  context.stroke();

  context.fillStyle = ink.joint;
  context.beginPath();
  for (const joint of joints) {
    if (points[joint].seen) dot(context, at(points[joint]), line * 1.25);
  }
  const head = headOf(points);
  if (head !== null) dot(context, at(head), line * 1.9);
  context.fill();

  const corner = working?.map((name) => points[name]) ?? [];
  if (working !== null && corner.every(({ seen }) => seen)) {
    context.strokeStyle = ink.backWarm;
    context.lineWidth = line * 1.6;
    context.beginPath();
    const [from, joint, to] = corner.map(at) as [Place, Place, Place];
    arc(context, from, joint, to);
    context.stroke();
  }

  if (backLine.length < 2) return;
  // A browser that cannot mix colours keeps the first.
  context.strokeStyle = ink.backCalm;
  context.strokeStyle = backColour(ink, body.backDeparture ?? 0);
  context.lineWidth = line * 1.5;
  context.beginPath();
  backLine.forEach((point, index) => {
    if (index === 0) context.moveTo(...at(point));
    else context.lineTo(...at(point));
  });
  context.stroke();
}

type Place = [x: number, y: number];

/** The smaller angle between two limbs, a third of the shorter one away from their joint. */
function arc(context: CanvasRenderingContext2D, from: Place, joint: Place, to: Place): void {
  const angleTo = ([x, y]: Place): number => Math.atan2(y - joint[1], x - joint[0]);
  const length = ([x, y]: Place): number => Math.hypot(x - joint[0], y - joint[1]);
  const radius = Math.min(length(from), length(to)) / 3;
  const [start, end] = [angleTo(from), angleTo(to)];
  const turn = (((end - start) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  context.arc(joint[0], joint[1], radius, start, end, turn > Math.PI);
}

function dot(context: CanvasRenderingContext2D, [x, y]: [number, number], radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The ear that is seen, or the middle of both. */
function headOf(points: Readonly<Record<KeypointName, BodyPoint>>): BodyPoint | null {
  const ears = [points['left-ear'], points['right-ear']].filter(({ seen }) => seen);
  const [first, second = first] = ears;
  if (!first || !second) return null;
  return { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2, seen: true, clear: true };
}
