import * as v from 'valibot';

const degrees = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/**
 * What the body rests on. It decides which limbs are planted and how the trunk is found: on all
 * fours the trunk follows from knees and hands, lying it follows from the back or the belly.
 */
export const figureBases = [
  'all-fours',
  'on-elbows',
  'hands-and-feet',
  'supine',
  'prone',
  'side-lying',
  'kneeling',
  'standing',
  'sitting',
  'hanging',
] as const;

/**
 * Where a hand is. `floor`: planted, the arm follows; `free`: the angles say; `own-shin`,
 * `other-shin`: at the shin of the leg of its own or of the other side.
 */
const handPlaces = ['floor', 'free', 'own-shin', 'other-shin'] as const;

/**
 * Where a foot is (on all fours: the knee). `floor`: planted where the start position has it;
 * `slide`: on the floor wherever the bend of the knee puts it; `free`: the angles say.
 */
const footPlaces = ['floor', 'slide', 'free'] as const;

/** One arm and one leg, in degrees. What is left out stays as the base (or the start) has it. */
const sideSchema = v.strictObject({
  /** Arm against the trunk: 0 hanging at the side, 90 forward, 180 overhead. */
  shoulder: v.optional(degrees(-70, 200)),
  /** Arm away from the body's middle plane. */
  shoulderOut: v.optional(degrees(-45, 180)),
  /** 0 straight. */
  elbow: v.optional(degrees(0, 160)),
  /** Thigh against the pelvis: 0 in line with the trunk, 90 at a right angle in front of it. */
  hip: v.optional(degrees(-50, 150)),
  /** Thigh away from the body's middle plane. */
  hipOut: v.optional(degrees(-45, 90)),
  /** 0 straight. */
  knee: v.optional(degrees(0, 160)),
  /** 0 a right angle between foot and shin, + toes towards the shin, -90 pointed. */
  ankle: v.optional(degrees(-90, 45)),
  hand: v.optional(v.picklist(handPlaces)),
  foot: v.optional(v.picklist(footPlaces)),
});

/** A pose of the whole body, in degrees; + bends forward. What is left out stays as it was. */
const poseSchema = v.strictObject({
  /** Slope of the line hips to shoulders: 0 level, 90 upright, negative: shoulders lower. */
  trunk: v.optional(degrees(-90, 130)),
  /** Bend of the lower back, + rounded, - hollow. */
  lumbar: v.optional(degrees(-60, 80)),
  /** Bend of the upper back, + rounded. */
  chest: v.optional(degrees(-60, 80)),
  /** Bend of the neck, + chin to chest. */
  neck: v.optional(degrees(-80, 80)),
  /** Bend of the trunk to the left. */
  sideBend: v.optional(degrees(-60, 60)),
  /** Turn of the shoulders to the left against the pelvis. */
  turn: v.optional(degrees(-60, 60)),
  /** Hips along the floor towards the head, in trunks. */
  shift: v.optional(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
  left: v.optional(sideSchema),
  right: v.optional(sideSchema),
});

const id = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case words joined by hyphens'));

/** Angles that can stand for the range of a movement. */
export const rangeAngles = ['hip', 'knee', 'shoulder', 'elbow', 'spine', 'pelvis', 'trunk'] as const;

/**
 * How an exercise looks: key poses of an articulated human. Written for the left side where sides
 * take turns (`left` is then the side of the moving leg, or of the arm where no leg moves).
 */
export const figureSchema = v.strictObject({
  base: v.picklist(figureBases),
  poses: v.strictObject({
    /** Start position, as changes to the base. */
    rest: poseSchema,
    /** End of the movement, as changes to the start position. */
    target: poseSchema,
  }),
  movement: v.strictObject({
    /** both: the whole body moves; alternate: left and right take turns. */
    sides: v.picklist(['both', 'alternate']),
    /** The angle whose change is the range. */
    range: v.picklist(rangeAngles),
    /** Seconds each way at a comfortable pace. */
    seconds: v.pipe(v.number(), v.gtValue(0)),
    /** Seconds at the end of the movement. */
    hold: v.pipe(v.number(), v.minValue(0)),
  }),
  /** What goes wrong: by the id of the fault, changes to the end of the movement or to the start. */
  faults: v.optional(
    v.record(id, v.strictObject({ rest: v.optional(poseSchema), target: v.optional(poseSchema) })),
    {},
  ),
});

export type Figure = v.InferOutput<typeof figureSchema>;
export type FigureBase = Figure['base'];
export type PoseChange = v.InferOutput<typeof poseSchema>;
export type SideChange = v.InferOutput<typeof sideSchema>;
export type HandPlace = (typeof handPlaces)[number];
export type FootPlace = (typeof footPlaces)[number];
export type FigureSide = 'left' | 'right';
