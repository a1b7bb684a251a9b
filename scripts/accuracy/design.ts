import type { Exercise } from '../../src/exercise/schema';
import { isCalibratedMeasure } from '../../src/motion/measure-names';
import { mainEngine, otherEngines, type Engine } from './engine';
import { createDealer } from './balanced';

/**
 * Parameters may be chosen while looking at `tuning`, and at `wider`, which has more bodies and more
 * that goes wrong in time and is measured by itself; nobody looks at `held-out` for that.
 */
export const benchmarkSets = ['tuning', 'wider', 'held-out'] as const;
export type BenchmarkSet = (typeof benchmarkSets)[number];

/** One clip of the benchmark. */
export interface BenchmarkClip {
  readonly set: BenchmarkSet;
  /** What the person does; null in a scene that shows no exercise. */
  readonly exercise: string | null;
  /** Something else than an exercise, in which nothing may be counted. */
  readonly scene: string | null;
  /** Which of the faults of `npm run footage -- --list` is shown. */
  readonly fault: string | null;
  readonly body: string;
  /** Degrees by which the camera is turned away from the exercise's own view. */
  readonly yaw: number;
  /** Everything else, in the words of `npm run footage`. */
  readonly options: Readonly<Record<string, string>>;
  /** Who looks at it, each by itself. */
  readonly engines: readonly Engine[];
}

/** The levels of every factor. No body or seed is in two sets; held out, no camera height or turn but 0 and 40. */
export const factors = {
  tuning: {
    seed: 1000,
    body: ['anna', 'bo'],
    camera: ['0.5', '0.7'],
    highCamera: ['1.1', '1.3'],
    clothes: ['own', 'close', 'loose'],
    distance: ['2.4', '2.7'],
    light: ['day', 'dim'],
    tempo: ['2', '2.4'],
    hold: ['3', '4'],
    near: [0, 12, -18],
    far: [40, -40],
  },
  wider: {
    seed: 3000,
    body: ['eva', 'finn', 'gita', 'hugo'],
    camera: ['0.45', '0.65', '0.8', '1'],
    highCamera: ['0.9', '1.1', '1.3'],
    clothes: ['own', 'close', 'dark', 'loose'],
    distance: ['2.2', '2.6', '3.2'],
    light: ['day', 'dim'],
    tempo: ['2', '2.3', '2.8'],
    hold: ['3', '5'],
    near: [0, 10, -10, 22, -22],
    far: [40, -40],
  },
  'held-out': {
    seed: 2000,
    body: ['carl', 'dora'],
    camera: ['0.4', '0.6', '0.9'],
    highCamera: ['1', '1.2', '1.4'],
    clothes: ['own', 'close', 'dark', 'loose'],
    distance: ['2.3', '2.5', '3'],
    light: ['day', 'dim'],
    tempo: ['2', '2.2', '2.6'],
    hold: ['3', '4'],
    near: [0, 20, -20],
    far: [40, -40],
  },
} as const;

/** People do these before, after and between exercises; the person is cut off or none is there. */
const scenes = ['getting-down', 'getting-up', 'scratching', 'reaching', 'walking-through', 'empty'];
/** And somebody asks for something by hand; shown in both sets. */
const gestureScenes = [
  'waving-supine',
  'waving-on-supine',
  'waving-prone',
  'waving-all-fours',
  'waving-on-all-fours',
];

/**
 * What an exercise is shown with: as meant, with each fault of its figure, too fast, and turned far
 * away; held out also with the faults that are a matter of time.
 * @param index place of the exercise among all
 */
function casesOf(exercise: Exercise, set: BenchmarkSet, index: number) {
  const near = (fault: string | null) => ({ fault, view: 'near' }) as const;
  const faults = Object.keys(exercise.figure.faults).map(near);
  const far = { fault: null, view: 'far' } as const;
  if (set === 'tuning') return [near(null), ...faults, near('too-fast'), far];
  const rules = exercise.faults.map(({ rule }) => rule);
  const calibrated = isCalibratedMeasure(exercise.movement.measure);
  const inTime = [
    ...(rules.includes('released-early') && !calibrated ? ['released-early'] : []),
    ...(rules.includes('wobble') ? ['bouncing'] : []),
    ...(rules.includes('same-side-again') ? ['same-side-twice'] : []),
    // Speed and reach are judged alike in all exercises: held out, one shows each.
    ...(set === 'wider'
      ? ['jerky', 'partial', 'hurried-once']
      : index === 0
        ? ['jerky']
        : index === 2
          ? ['partial']
          : []),
  ].map(near);
  return [near(null), near('too-fast'), far, ...faults, ...inTime];
}

function exerciseClips(set: BenchmarkSet, exercise: Exercise, index: number): BenchmarkClip[] {
  const own = factors[set];
  const first = own.seed + 100 * index;
  let factor = 0;
  const dealer = <T>(levels: readonly T[]) => createDealer(levels, first + ++factor);
  const deal = {
    body: dealer<string>(own.body),
    view: dealer(exercise.camera === 'side' ? ['side', 'side-left'] : [exercise.camera]),
    near: dealer<number>(own.near),
    far: dealer<number>(own.far),
    // From the feet end a low camera would look at the soles only.
    camera: dealer<string>(exercise.camera === 'foot-end' ? own.highCamera : own.camera),
    clothes: dealer<string>(own.clothes),
    distance: dealer<string>(own.distance),
    light: dealer<string>(own.light),
    tempo: dealer<string>(own.tempo),
    hold: dealer<string>(own.hold),
  };
  const calibrated = isCalibratedMeasure(exercise.movement.measure);
  return casesOf(exercise, set, index).map(({ fault, view }, at): BenchmarkClip => {
    const plain = fault === null;
    return {
      set,
      exercise: exercise.id,
      scene: null,
      fault,
      body: deal.body(),
      yaw: deal[view](),
      options: {
        view: deal.view(),
        camera: deal.camera(),
        clothes: deal.clothes(),
        distance: deal.distance(),
        light: deal.light(),
        tempo: deal.tempo(),
        reps: plain && !exercise.hold ? '3' : '2',
        ...(exercise.hold
          ? { hold: String(Math.min(Number(deal.hold()), exercise.hold.seconds)) }
          : {}),
        ...(calibrated ? { calibration: '' } : {}),
        seed: String(first + 20 + at),
      },
      engines:
        set === 'held-out' && plain && view === 'near'
          ? [mainEngine, ...otherEngines]
          : [mainEngine],
    };
  });
}

function sceneClips(): BenchmarkClip[] {
  const shown = [
    ...scenes.map(
      (scene, at) => ({ scene, set: at < 2 ? 'tuning' : 'held-out', body: at }) as const,
    ),
    ...gestureScenes.flatMap((scene, at) => [
      { scene, set: 'tuning', body: at } as const,
      { scene, set: 'held-out', body: at + 1 } as const,
    ]),
  ];
  return shown.map(({ scene, set, body }, at): BenchmarkClip => ({
    set,
    exercise: null,
    scene,
    fault: null,
    body: factors[set].body[body % 2] as string,
    yaw: 0,
    options: { seed: String(factors[set].seed + at) },
    engines: [mainEngine],
  }));
}

/** A clip's name: what tells it from the others of its set. */
export function clipName({ set, exercise, scene, fault, body, yaw }: BenchmarkClip): string {
  return [set, exercise ?? scene, fault ?? [], body, yaw === 0 ? [] : `yaw${yaw}`].flat().join(' ');
}

/** One of each exercise, then the next of each: a run that is stopped has seen all exercises. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/**
 * The benchmark: every exercise with every fault that it can be shown with, every other factor dealt
 * out so that each of its levels comes about equally often with each exercise. A full product of the
 * factors would be some ten thousand clips.
 */
export function benchmarkClips(exercises: readonly Exercise[]): BenchmarkClip[] {
  const scenesOf = sceneClips();
  return benchmarkSets.flatMap((set) => [
    ...scenesOf.filter((clip) => clip.set === set),
    ...inTurns(exercises.map((exercise, index) => exerciseClips(set, exercise, index))),
  ]);
}

/** What the tests look at: a slow movement, a fast one, and a fault. */
const quick = [
  ['cat-arch', null],
  ['knee-to-chest', 'too-fast'],
  ['bird-dog', 'knee-bent'],
] as const;

/** The few clips of the held-out set that the tests measure, within minutes from nothing. */
export function quickClips(clips: readonly BenchmarkClip[]): BenchmarkClip[] {
  return quick.flatMap(([exercise, fault]) => {
    const own = clips.filter((clip) => clip.exercise === exercise && clip.fault === fault);
    return own.filter(({ set, yaw }) => set === 'held-out' && Math.abs(yaw) < 40);
  });
}
