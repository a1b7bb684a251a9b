import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format } from 'prettier';
import { poseOf, type PoseTrack } from '../src/analyze/pose-track';
import type { Body } from '../src/motion/body';
import { createBodyTracker } from '../src/motion/body-tracker';
import type { Posture } from '../src/motion/posture/posture';
import { postureByRules } from '../src/motion/posture/posture-rules';
import { benchmarkClips, type BenchmarkClip } from './accuracy/design';
import { mainEngine } from './accuracy/engine';
import { createClipMeasurer } from './accuracy/measure-clip';
import type { ClipTruth } from './footage/truth';
import { featuresOf } from './posture/posture-features';
import {
  createPostureNetwork,
  momentMs,
  moments,
  type PostureModel,
} from './posture/posture-network';
import { createPostureTally, saidCells, type PostureTally } from './posture/posture-tally';
import { truePosture } from './posture/true-posture';
import { readExercises } from './read-exercises';

/** Below this share the network says `unknown`; chosen on the tuning clips. */
const leastShare = 0.6;
/** The same for the second head, which is asked to be clear. */
const leastExerciseShare = 0.8;
/** Cameras turned further away than this are not the intended view. Degrees. */
const nearYaw = 30;

const root = join(import.meta.dirname, '..');
const exercises = readExercises();
const measurer = createClipMeasurer(exercises);
const modelFile = join(root, 'models/posture.json');
if (!existsSync(modelFile)) {
  console.error('There is no models/posture.json. Make it with: npm run train:posture');
  process.exit(2);
}
const network = createPostureNetwork(JSON.parse(readFileSync(modelFile, 'utf8')) as PostureModel);

interface Section {
  readonly title: string;
  readonly clips: readonly BenchmarkClip[];
}

const all = benchmarkClips(exercises);
const near = (clip: BenchmarkClip) => Math.abs(clip.yaw) <= nearYaw;
const sections: readonly Section[] = [
  {
    title: 'Held-out people, intended views',
    clips: all.filter((clip) => clip.set === 'held-out' && near(clip)),
  },
  {
    title: 'Held-out people, turned 40 degrees away',
    clips: all.filter((clip) => clip.set === 'held-out' && !near(clip)),
  },
  {
    title: 'People on whom bounds were chosen, intended views',
    clips: all.filter((clip) => clip.set === 'tuning' && near(clip)),
  },
];

function saidByNetwork(body: Body): { posture: Posture; features: number[] | null } {
  const features = featuresOf(body);
  if (!body.points) return { posture: 'none', features };
  if (!features) return { posture: 'unknown', features };
  const { posture, share } = network.look(features);
  return { posture: share >= leastShare ? posture : 'unknown', features };
}

/** What a window of a clip shows; null where it is between moving and resting. */
function shownExercise(truth: ClipTruth, index: number): string | null {
  const count = Math.round(((moments - 1) * momentMs * truth.fps) / 1000);
  const shares = truth.frames.slice(Math.max(0, index - count), index + 1).map((own) => own.share);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  if (high - low >= 0.4 || low >= 0.75) return truth.exercise;
  return high < 0.1 ? 'none' : null;
}

interface ExerciseTally {
  windows: number;
  said: number;
  right: number;
}

function judgeClip(
  clip: BenchmarkClip,
  files: { truth: string; track: string },
  rules: PostureTally,
  net: PostureTally,
  second: ExerciseTally,
): void {
  const truth = JSON.parse(readFileSync(files.truth, 'utf8')) as ClipTruth;
  const track = JSON.parse(gunzipSync(readFileSync(files.track)).toString()) as PoseTrack;
  const base = exercises.find(({ id }) => id === clip.exercise)?.figure.base ?? null;
  const postureAt = truePosture(truth, base);
  const tracker = createBodyTracker();
  const step = Math.round((momentMs * truth.fps) / 1000);
  const past: (number[] | null)[] = [];
  for (const frame of track.frames) {
    const body = tracker.next(poseOf(frame));
    const index = Math.round((frame.timestampMs / 1000) * truth.fps);
    const said = saidByNetwork(body);
    const posture = postureAt(index);
    if (posture !== null) {
      rules.add(posture, postureByRules(body));
      net.add(posture, said.posture);
    }
    past.push(said.features);
    const window = Array.from({ length: moments }, (_, i) => past[past.length - 1 - i * step]);
    const wanted = clip.exercise === null ? null : shownExercise(truth, index);
    if (wanted === null || window.some((own) => !own)) continue;
    const { exercise, share } = network.exercise(window as number[][]);
    second.windows += 1;
    if (share < leastExerciseShare) continue;
    second.said += 1;
    if (exercise === wanted) second.right += 1;
  }
}

function sectionText({ title, clips }: Section): string {
  const [rules, net] = [createPostureTally(), createPostureTally()];
  const second: ExerciseTally = { windows: 0, said: 0, right: 0 };
  let kept = 0;
  for (const clip of clips) {
    const files = measurer.keptFiles(clip, mainEngine);
    if (!files) continue;
    kept += 1;
    judgeClip(clip, files, rules, net, second);
  }
  const line = (name: string, a: PostureTally, b: PostureTally, of?: string) => {
    const [first, other] = of === undefined ? [a.all(), b.all()] : [a.of(of), b.of(of)];
    return `| ${[name, first.frames, ...saidCells(first), ...saidCells(other)].join(' | ')} |`;
  };
  const said = second.said === 0 ? '–' : (second.right / second.said).toFixed(3);
  return [
    `### ${title}`,
    '',
    `${kept} of ${clips.length} clips. "Right" is the share of the frames of which something is said.`,
    '',
    '| Posture | Frames | Rules: right | unknown | Network: right | unknown |',
    '| --- | --: | --: | --: | --: | --: |',
    ...rules.truths().map((posture) => line(posture, rules, net, posture)),
    line('**all**', rules, net),
    '',
    `The exercise of the last two seconds, by the network's second head: said in ${second.said} of ` +
      `${second.windows} windows, right in ${said} of those.`,
  ].join('\n');
}

console.log(await format(sections.map(sectionText).join('\n\n'), { parser: 'markdown' }));
