import { minimumJerk } from '../../src/form/testing/simulated-movement';
import type { FigureArmJoints } from '../../src/exercise/figure-arm';
import { minus, plus, times, towards, type FigurePoint } from '../../src/exercise/figure-geometry';
import type { FigureJoints } from '../../src/exercise/figure-joints';
import type { FigureLegJoints } from '../../src/exercise/figure-leg';
import type { FigureProportions } from '../../src/exercise/figure-proportions';

/**
 * What people do before, after and between exercises, in which nothing may be counted. Who waves with
 * the hand on the camera's side asks for something: a few times to pause, on and on because it hurts.
 */
export const sceneNames = [
  'getting-down',
  'getting-up',
  'scratching',
  'reaching',
  'walking-through',
  'empty',
  'waving-supine',
  'waving-on-supine',
  'waving-prone',
  'waving-all-fours',
  'waving-on-all-fours',
] as const;
export type SceneName = (typeof sceneNames)[number];

/** Where the person looks: to the head end of the mat or to its feet end. */
export type SceneBase = 'to-head' | 'to-feet';

/** Directions of two bones of a limb as in a figure, and how far they lead out to the viewer. */
type Limb = readonly [first: number, second: number, out?: number];

interface ScenePose {
  readonly trunk: number;
  /** The pelvis against the chest. Degrees. */
  readonly bend?: number;
  readonly head?: number;
  readonly legs: readonly [Limb, Limb];
  readonly arms: readonly [Limb, Limb];
}

interface Scene {
  readonly base: SceneBase;
  /** What stays on its place: the other foot, the other knee, or nothing where x is given. */
  readonly anchor: 'foot' | 'knee';
  /** Where that is, in trunks. */
  readonly at: number;
  /** Way along the mat and distance behind it, trunks and trunks a second. */
  readonly walk?: { readonly speed: number; readonly behind: number };
  /** Times in seconds and the poses reached then. */
  readonly keys: readonly (readonly [seconds: number, pose: ScenePose])[];
}

const both = (limb: Limb): readonly [Limb, Limb] => [limb, limb];

const standing: ScenePose = { trunk: 90, legs: both([270, 270]), arms: both([270, 272]) };
const onKnees: ScenePose = { trunk: 88, legs: both([270, 180]), arms: both([275, 285]) };
const allFours: ScenePose = { trunk: 6, legs: both([270, 180]), arms: both([270, 270]) };
const onHeels: ScenePose = {
  trunk: 70,
  legs: both([332, 180]),
  arms: both([290, 330]),
};

// To the feet end the front is at 180: leaning forward is more than 90, lying back is 0.
const upright: ScenePose = { trunk: 90, legs: both([270, 270]), arms: both([270, 268]) };
const squatting: ScenePose = {
  trunk: 122,
  bend: 20,
  legs: both([170, 300]),
  arms: both([215, 200]),
};
const sitting: ScenePose = { trunk: 72, bend: 25, legs: both([138, 240]), arms: both([300, 285]) };
const leaning: ScenePose = {
  trunk: 35,
  bend: 25,
  head: 20,
  legs: both([136, 243]),
  arms: both([285, 190]),
};
const lying: ScenePose = { trunk: 0, legs: both([128, 248]), arms: both([183, 180]) };

const step = (thigh: number): ScenePose => ({
  trunk: 87,
  legs: [
    [270 + thigh, 262 + thigh],
    [270 - thigh, 258 - thigh],
  ],
  arms: [
    [270 + thigh, 280 + thigh],
    [270 - thigh, 280 - thigh],
  ],
});

function scratch(rubs: number, from: number): [number, ScenePose][] {
  return Array.from({ length: rubs }, (_, i): [number, ScenePose] => [
    from + i * 0.22,
    { ...allFours, head: 14, arms: [[318 + 3 * (i % 2), 98 + 22 * (i % 2), 12], allFours.arms[1]] },
  ]);
}

/** When the raised hand begins to wave, in the scenes in which one does. */
export const wavingFromSeconds = 2.2;
/** Seconds from one side to the other. */
const strokeSeconds = 0.38;
const [fewStrokes, manyStrokes] = [5, 15];

/** Raises the hand, waves it to and fro, and lays it down again. */
function waving(
  strokes: number,
  lying: ScenePose,
  raised: readonly [ScenePose, ScenePose],
): Scene['keys'] {
  const over = wavingFromSeconds + strokes * strokeSeconds;
  return [
    [1.2, lying],
    ...Array.from(
      { length: strokes + 1 },
      (_, i) => [wavingFromSeconds + i * strokeSeconds, raised[i % 2 === 0 ? 0 : 1]] as const,
    ),
    [over + 1, lying],
  ];
}

/** To the feet end the camera sees the left side, which is the figure's other one here. */
const wavingSupine = (strokes: number): Scene => ({
  base: 'to-feet',
  anchor: 'foot',
  at: -0.9,
  keys: waving(strokes, lying, [
    { ...lying, arms: [lying.arms[0], [96, 124]] },
    { ...lying, arms: [lying.arms[0], [84, 56]] },
  ]),
});

/** The shoulder lets the arm up in front, hardly higher than the back. */
const wavingAllFours = (strokes: number): Scene => ({
  base: 'to-head',
  anchor: 'knee',
  at: -0.2,
  keys: waving(strokes, allFours, [
    { ...allFours, arms: [[352, 402, 15], allFours.arms[1]] },
    { ...allFours, arms: [[338, 336, 15], allFours.arms[1]] },
  ]),
});

const prone: ScenePose = { trunk: 3, legs: both([181, 180]), arms: both([342, 2]) };

const scenes: Readonly<Record<Exclude<SceneName, 'empty'>, Scene>> = {
  'getting-down': {
    base: 'to-head',
    anchor: 'knee',
    at: -0.4,
    keys: [
      [1.5, standing],
      [
        3.2,
        {
          trunk: 78,
          legs: [
            [350, 268],
            [268, 200],
          ],
          arms: both([290, 300]),
        },
      ],
      [4.6, onKnees],
      [6.4, allFours],
      [8, { ...allFours, trunk: 8 }],
      [9, allFours],
    ],
  },
  'getting-up': {
    base: 'to-feet',
    anchor: 'foot',
    at: -0.9,
    keys: [
      [1.5, lying],
      [3, leaning],
      [4.2, sitting],
      [5.8, sitting],
      [7.2, squatting],
      [9, upright],
      [10.5, upright],
    ],
  },
  scratching: {
    base: 'to-head',
    anchor: 'knee',
    at: 0,
    keys: [
      [1.5, allFours],
      ...scratch(9, 2.6),
      [5.6, allFours],
      [6.6, allFours],
      [7.6, { ...allFours, arms: [[196, 214, 10], allFours.arms[1]] }],
      [7.9, { ...allFours, arms: [[200, 206, 10], allFours.arms[1]] }],
      [8.2, { ...allFours, arms: [[196, 214, 10], allFours.arms[1]] }],
      [8.5, { ...allFours, arms: [[200, 206, 10], allFours.arms[1]] }],
      [9.6, allFours],
      [10.4, allFours],
    ],
  },
  reaching: {
    base: 'to-head',
    anchor: 'knee',
    at: 0,
    keys: [
      [1.5, onHeels],
      [
        2.8,
        {
          ...onHeels,
          trunk: 48,
          bend: 25,
          arms: [
            [320, 340, 55],
            [330, 350, 68],
          ],
        },
      ],
      [
        3.6,
        {
          ...onHeels,
          trunk: 44,
          bend: 28,
          arms: [
            [324, 344, 60],
            [330, 350, 68],
          ],
        },
      ],
      [
        4.2,
        {
          ...onHeels,
          trunk: 48,
          bend: 25,
          arms: [
            [318, 340, 55],
            [334, 350, 64],
          ],
        },
      ],
      [5.6, onHeels],
      [7, allFours],
      [8.2, { ...allFours, head: -30, arms: [allFours.arms[0], [300, 330, 66]] }],
      [9, { ...allFours, head: -30, arms: [allFours.arms[0], [304, 336, 70]] }],
      [10.2, allFours],
      [11, allFours],
    ],
  },
  'walking-through': {
    base: 'to-head',
    anchor: 'foot',
    at: -5,
    walk: { speed: 1.9, behind: 1.6 },
    keys: Array.from({ length: 14 }, (_, i) => [0.55 * i, step(i % 2 === 0 ? 22 : -22)] as const),
  },
  'waving-supine': wavingSupine(fewStrokes),
  'waving-on-supine': wavingSupine(manyStrokes),
  'waving-prone': {
    base: 'to-head',
    anchor: 'foot',
    at: -1.4,
    keys: waving(fewStrokes, prone, [
      { ...prone, arms: [[350, 62, 10], prone.arms[1]] },
      { ...prone, arms: [[350, 128, 10], prone.arms[1]] },
    ]),
  },
  'waving-all-fours': wavingAllFours(fewStrokes),
  'waving-on-all-fours': wavingAllFours(manyStrokes),
};

/** How long a scene takes. Seconds. */
export function sceneSeconds(name: SceneName): number {
  return name === 'empty' ? 8 : (scenes[name].keys.at(-1)?.[0] ?? 0) + 1.5;
}

export function sceneBase(name: SceneName): SceneBase {
  return name === 'empty' ? 'to-head' : scenes[name].base;
}

function poseAt(keys: Scene['keys'], seconds: number): ScenePose {
  const next = keys.findIndex(([at]) => at > seconds);
  const last = keys.at(-1) as Scene['keys'][number];
  if (next === -1) return last[1];
  const [to, b] = keys[next] as Scene['keys'][number];
  const [from, a] = keys[next - 1] ?? ([0, b] as const);
  const share = minimumJerk((seconds - from) / (to - from));
  const mix = (x: number, y: number) => x + (y - x) * share;
  const limb = (x: Limb, y: Limb): Limb => [
    mix(x[0], y[0]),
    mix(x[1], y[1]),
    mix(x[2] ?? 0, y[2] ?? 0),
  ];
  const pair = (x: ScenePose['legs'], y: ScenePose['legs']) =>
    [limb(x[0], y[0]), limb(x[1], y[1])] as const;
  return {
    trunk: mix(a.trunk, b.trunk),
    bend: mix(a.bend ?? 0, b.bend ?? 0),
    head: mix(a.head ?? 0, b.head ?? 0),
    legs: pair(a.legs, b.legs),
    arms: pair(a.arms, b.arms),
  };
}

const origin: FigurePoint = { x: 0, y: 0, z: 0 };

/** The person of a scene at a time, as a figure without anything held. Null where nobody is there. */
export function sceneJoints(
  name: SceneName,
  seconds: number,
  body: FigureProportions,
): FigureJoints | null {
  if (name === 'empty') return null;
  const { base, anchor, at, walk, keys } = scenes[name];
  const pose = poseAt(keys, seconds);
  const front = base === 'to-head' ? 1 : -1;
  const legWays = pose.legs.map(([thigh, shin]) => [
    towards(thigh, body.thigh),
    towards(shin, body.shin),
  ]) as [FigurePoint, FigurePoint][];
  const [thigh, shin] = legWays[1] as [FigurePoint, FigurePoint];
  const place = {
    x: at + (walk ? walk.speed * seconds : 0),
    y: anchor === 'knee' ? body.kneeOnFloor : body.ankleOnFloor,
    z: 0,
  };
  const below = anchor === 'knee' ? thigh : plus(thigh, shin);
  const hip = { ...minus(place, below), z: walk ? -walk.behind : 0 };

  const spine = [hip];
  for (let i = 0; i < 8; i++) {
    // Rounded: the pelvis stays behind the chest, towards the front.
    const direction = pose.trunk + front * (pose.bend ?? 0) * (0.5 - (i + 0.5) / 8);
    spine.push(plus(spine.at(-1) as FigurePoint, towards(direction, 1 / 8)));
  }
  const shoulder = spine.at(-1) as FigurePoint;
  const leg = (way: readonly [FigurePoint, FigurePoint], [, direction]: Limb): FigureLegJoints => {
    const knee = plus(hip, way[0]);
    const ankle = plus(knee, way[1]);
    // Upright shins stand on flat feet, level ones lie on the instep.
    const level = Math.abs(Math.sin((direction * Math.PI) / 180)) < 0.5;
    const foot = level
      ? towards(front === 1 ? 185 : 0, body.foot)
      : times({ ...origin, x: front, y: -0.1 }, body.foot);
    return { held: false, hip, knee, ankle, toes: plus(ankle, foot) };
  };
  const arm = ([upper, fore, out = 0]: Limb): FigureArmJoints => {
    const elbow = plus(shoulder, towards(upper, body.upperArm, out));
    const wrist = plus(elbow, towards(fore, body.foreArm, out));
    return {
      held: false,
      shoulder,
      elbow,
      wrist,
      fingers: plus(wrist, towards(fore, body.hand, out)),
    };
  };
  return {
    spine,
    hipsRoll: 0,
    chestRoll: 0,
    head: plus(shoulder, towards(pose.trunk - front * (pose.head ?? 0), body.head)),
    movingLeg: leg(legWays[0] as [FigurePoint, FigurePoint], pose.legs[0]),
    otherLeg: leg(legWays[1] as [FigurePoint, FigurePoint], pose.legs[1]),
    movingArm: arm(pose.arms[0]),
    otherArm: arm(pose.arms[1]),
  };
}
