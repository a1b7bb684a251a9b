import { parseArgs } from 'node:util';
import { bodies } from '../../tests/person/bodies';
import { clothesNames, type Clothes } from '../../tests/person/clothes';
import { sceneNames, type SceneName } from '../../tests/person/scenes';
import { timingFaults, type TimingFault } from '../../tests/person/clip-plan';
import type { Exercise } from '../../src/exercise/schema';
import { UsageError } from '../usage-error';

export const usage = `Renders a clip of the synthetic person and writes down what is true in it.

npm run footage -- --exercise ID --out DIR [options]
npm run footage -- --scene NAME --out DIR [options]

  --exercise ID    what the person does
  --scene NAME     or something else: ${sceneNames.join(', ')}
  --out DIR        where clip and truth file go
  --body NAME      who: ${Object.keys(bodies).join(', ')}
  --fault NAME     what goes wrong; --list names them
  --clothes NAME   ${clothesNames.join(', ')}; default own
  --view VIEW      side (head right), side-left, front, foot-end; default as the exercise wants it
  --yaw DEG        camera turned away from that view, -60 to 60
  --camera M       height of the camera, default 0.6, at the foot end 1.2
  --distance M     distance of the camera, default 2.5
  --light LIGHT    day (default) or dim
  --reps N         default 4
  --tempo S        seconds each way
  --hold S         seconds at the end of the movement
  --calibration    begin with the spoken calibration (relax, press, relax, press)
  --plain          no frame numbers in the corner of the picture
  --seed N         small differences from rep to rep, default 1
  --fps N          default 15
  --size WxH       default 640x480
  --bitrate KBIT   of a webm, thousand bits a second, default 900
  --format FORMAT  webm (default), mjpeg (a camera for Chromium) or both
  --list           exercises, bodies and faults
  --help           this text`;

const views = { side: 0, 'side-left': 180, front: -90, 'foot-end': 90 } as const;

export interface FootageWish {
  /** What the person does; null in a scene. */
  readonly exercise: string | null;
  /** Something else than an exercise; null in an exercise. */
  readonly scene: SceneName | null;
  readonly out: string;
  readonly body: string;
  readonly clothes: Clothes;
  readonly fault: string | null;
  readonly view: string;
  /** Degrees of the camera around the mat, view and yaw together. */
  readonly turn: number;
  readonly yaw: number;
  readonly cameraHeight: number;
  readonly distance: number;
  readonly light: 'day' | 'dim';
  readonly reps: number;
  readonly tempoS: number | null;
  readonly holdS: number | null;
  readonly calibration: boolean;
  /** Each frame carries its number in a corner, for tests. */
  readonly numbered: boolean;
  readonly seed: number;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly webm: boolean;
  readonly mjpeg: boolean;
  /** Of the webm, thousand bits a second. */
  readonly bitrate: number;
}

/** Faults that footage of an exercise can show. */
export function faultsOf(exercise: Exercise): string[] {
  return [...Object.keys(exercise.figure.faults), ...timingFaults];
}

export function isTimingFault(fault: string | null): fault is TimingFault {
  return (timingFaults as readonly (string | null)[]).includes(fault);
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        exercise: text,
        scene: text,
        clothes: { ...text, default: 'own' },
        out: text,
        body: { ...text, default: 'anna' },
        fault: text,
        view: text,
        yaw: { ...text, default: '0' },
        camera: text,
        distance: { ...text, default: '2.5' },
        light: { ...text, default: 'day' },
        reps: { ...text, default: '4' },
        tempo: text,
        hold: text,
        calibration: { type: 'boolean', default: false },
        plain: { type: 'boolean', default: false },
        seed: { ...text, default: '1' },
        fps: { ...text, default: '15' },
        size: { ...text, default: '640x480' },
        bitrate: { ...text, default: '900' },
        format: { ...text, default: 'webm' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} See --help.`);
  }
}

function number(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new UsageError(`--${name} needs a number from ${low} to ${high}, not "${text}".`);
  }
  return value;
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((other) => other === value);
  if (found === undefined) {
    throw new UsageError(`There is no ${name} "${value}". Known ones: ${known.join(', ')}.`);
  }
  return found;
}

/**
 * @returns what to render, or `help` or `list` when that is what was asked for
 * @throws UsageError
 */
export function readFootageArguments(
  args: readonly string[],
  exercises: readonly Exercise[],
): FootageWish | 'help' | 'list' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.list) return 'list';
  const ids = exercises.map((exercise) => exercise.id);
  if (!values.exercise && !values.scene) {
    throw new UsageError(`Which exercise? Add --exercise ID. Known ones: ${ids.join(', ')}.`);
  }
  if (values.exercise && values.scene) {
    throw new UsageError('A clip shows an exercise or a scene: leave out --exercise or --scene.');
  }
  if (values.scene && values.fault) throw new UsageError('A scene has no faults: omit --fault.');
  if (!values.out) throw new UsageError('Where to? Add --out DIR.');
  const scene = values.scene ? oneOf('scene', values.scene, sceneNames) : null;
  if (values.exercise) oneOf('exercise', values.exercise, ids);
  const exercise = exercises.find((other) => other.id === values.exercise);
  const known = Object.keys(views) as (keyof typeof views)[];
  const view = oneOf('view', values.view ?? exercise?.camera ?? 'side', known);
  // Who lies on the side faces the camera beside the mat.
  const aside = view === 'front' && exercise?.figure.base === 'side-lying';
  const yaw = number('yaw', values.yaw, -60, 60);
  const size = /^(\d+)x(\d+)$/.exec(values.size);
  if (!size) throw new UsageError(`--size is WIDTHxHEIGHT, e.g. 640x480, not "${values.size}".`);
  const format = oneOf('format', values.format, ['webm', 'mjpeg', 'both']);
  return {
    exercise: values.exercise ?? null,
    scene,
    out: values.out,
    body: oneOf('body', values.body, Object.keys(bodies)),
    clothes: oneOf('clothes', values.clothes, clothesNames),
    fault:
      values.fault === undefined || !exercise
        ? null
        : oneOf('fault', values.fault, faultsOf(exercise)),
    view,
    turn: (aside ? 0 : views[view]) + yaw,
    yaw,
    cameraHeight: number(
      'camera',
      values.camera ?? (view === 'foot-end' ? '1.2' : '0.6'),
      0.1,
      2.5,
    ),
    distance: number('distance', values.distance, 1, 6),
    light: oneOf('light', values.light, ['day', 'dim']),
    reps: number('reps', values.reps, 0, 100),
    tempoS: values.tempo === undefined ? null : number('tempo', values.tempo, 0.2, 30),
    holdS: values.hold === undefined ? null : number('hold', values.hold, 0, 120),
    calibration: values.calibration,
    numbered: !values.plain,
    seed: number('seed', values.seed, 0, 1e9),
    fps: number('fps', values.fps, 5, 60),
    // Even sizes: video codecs take nothing else.
    width: number('size', size[1] as string, 64, 1920) & ~1,
    height: number('size', size[2] as string, 64, 1920) & ~1,
    webm: format !== 'mjpeg',
    mjpeg: format !== 'webm',
    bitrate: number('bitrate', values.bitrate, 50, 20_000),
  };
}
