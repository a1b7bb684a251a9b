import * as v from 'valibot';

/**
 * Directions lie in the plane that a camera beside the mat sees. Degrees: 0 points to the head end
 * of the mat, 90 up, 180 to the feet end, -90 down.
 */
const direction = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));
const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
/** Turned out of that plane, + towards the viewer. Degrees. */
const out = v.optional(v.pipe(v.number(), v.minValue(-80), v.maxValue(80)));

/** Where a foot stands when lying with bent knees: from the hips, in trunks. */
export const footFromHip = 0.62;

/**
 * A leg that stays (`planted`: on knee or foot or flat on the mat, as the base has it), one that
 * stands on its toes (`on-toes`), one whose foot stands while the knee tips to the side (`tip`,
 * degrees, + towards the moving side; `foot`, how far from the hips in trunks), or one that points
 * somewhere.
 */
const leg = v.union([
  v.picklist(['planted', 'on-toes']),
  v.strictObject({
    tip: degrees,
    foot: v.optional(v.pipe(v.number(), v.minValue(0.3), v.maxValue(1.6)), footFromHip),
  }),
  v.strictObject({ thigh: direction, shin: direction, out }),
]);
const arm = v.union([
  v.picklist(['planted', 'at-side', 'on-shin', 'behind-head', 'in-front']),
  v.strictObject({ upper: direction, fore: direction, out }),
]);

const poseFields = {
  /** Bend of the lower and the upper half of the spine: + rounded, - hollow. Degrees. */
  lumbar: degrees,
  thoracic: degrees,
  /** Nodding of the head against the chest: + chin to chest. Degrees. */
  head: degrees,
  /** Hips moved towards the feet, in trunks. */
  hipsBack: v.pipe(v.number(), v.minValue(-0.6), v.maxValue(0.6)),
  /** Hips lifted off the floor by turning about the shoulders (supine) or knees (prone). Degrees. */
  hipsUp: degrees,
  /**
   * Hips raised from all fours towards the highest roof that hands and toes allow, with straight
   * legs and the arms in line with the back: 0 none, 1 all of it.
   */
  hipsHigh: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  /**
   * Turn of pelvis and chest about the length of the trunk: + turns the front towards the moving
   * side; lying on the side, + rolls forwards. Degrees.
   */
  hipsRoll: v.optional(degrees, 0),
  chestRoll: v.optional(degrees, 0),
  /** Interior angle of a planted arm's elbow, 180 = straight; prone, the most it straightens. */
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
  /**
   * What lies on the floor: hands and knees, back and feet, belly and hands, or one side (facing the
   * viewer, the moving leg above).
   */
  base: v.picklist(['all-fours', 'supine', 'prone', 'side-lying']),
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
export type FigureBase = Figure['base'];
export type FigurePose = v.InferOutput<typeof pose>;
export type FigureLeg = FigurePose['movingLeg'];
export type FigureArm = FigurePose['movingArm'];
