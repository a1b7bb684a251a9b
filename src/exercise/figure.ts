import * as v from 'valibot';

/**
 * Directions lie in the plane that a camera beside the mat sees. Degrees: 0 points to the head end
 * of the mat, 90 up, 180 to the feet end, -90 down.
 */
const direction = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));
const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

const leg = v.union([v.literal('planted'), v.strictObject({ thigh: direction, shin: direction })]);
const arm = v.union([
  v.picklist(['planted', 'at-side', 'on-shin']),
  v.strictObject({ upper: direction, fore: direction }),
]);

const poseFields = {
  /** Bend of the lower and the upper half of the spine: + rounded, - hollow. Degrees. */
  lumbar: degrees,
  thoracic: degrees,
  /** Nodding of the head against the chest: + chin to chest. Degrees. */
  head: degrees,
  /** Hips moved towards the feet, in trunks. */
  hipsBack: v.pipe(v.number(), v.minValue(-0.6), v.maxValue(0.6)),
  /** Hips lifted off the floor by turning about the shoulders (lying). Degrees. */
  hipsUp: degrees,
  /** Interior angle of a planted arm's elbow, 180 = straight. Degrees. */
  elbows: v.pipe(v.number(), v.minValue(60), v.maxValue(180)),
  /** The leg that moves and the one that stays; of a movement of both, both are given alike. */
  movingLeg: leg,
  otherLeg: leg,
  /** The arm that goes with the moving leg: the opposite one, or the same side's by a fault. */
  movingArm: arm,
  otherArm: arm,
};

const pose = v.strictObject(poseFields);
const change = v.partial(pose);

/** The figure of an exercise: key poses of a jointed human. Unknown keys are errors. */
export const figureSchema = v.strictObject({
  /** What lies on the floor: hands and knees, or back and feet. */
  base: v.picklist(['all-fours', 'supine']),
  /** The start position. */
  rest: pose,
  /** What is different at the end of the movement. */
  target: change,
  /** Per fault: what is different at the end of the movement, or all the time. */
  faults: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        target: v.optional(change, {}),
        always: v.optional(change, {}),
        /** The arm of the same side moves along. */
        sameSide: v.optional(v.boolean(), false),
      }),
    ),
    {},
  ),
});

export type Figure = v.InferOutput<typeof figureSchema>;
export type FigurePose = v.InferOutput<typeof pose>;
export type FigureLeg = FigurePose['movingLeg'];
export type FigureArm = FigurePose['movingArm'];
