import { createPoseTracker } from '../../../src/pose/pose-tracker';
import type { EngineKind } from '../../../src/pose/protocol';
import { decodeClip } from './clip-frames';
import { createFedSource, type NextPicture } from './fed-source';
import { openLiveScreen } from './live-screen';
import { figures, gatherStages, type Figures, type StageFigures } from './stage-samples';

export interface PipelineRequest {
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly engine: EngineKind;
  readonly silhouette: boolean;
  /** Turns of the bare engine and of the whole app. */
  readonly rounds: number;
  /** Pictures in a turn. */
  readonly block: number;
}

export interface PipelineResult {
  readonly stages: StageFigures;
  /** Medians of all stages but waiting and the engine's own, together. Milliseconds. */
  readonly ownMs: number | null;
  /** Pictures a second of the bare engine and of the app, for each round. */
  readonly bareRates: readonly number[];
  readonly appRates: readonly number[];
  /** Refreshes of the screen a second while the app's turns ran, and nothing but time passed. */
  readonly refreshes: number;
  readonly idleRefreshes: number;
  /** Tasks of the page over 50 ms in the app's turns; the longest in ms, 0 = none. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  /** In how many seconds the app's turns were done. */
  readonly appSeconds: number;
}

/** Pictures on the way: one is looked at, one waits, as with a camera that is quicker. */
const onTheWay = 2;

/** Lets pictures run through, each as soon as there is room; resolves with the last one's answer. */
function runner(give: () => Promise<void>) {
  let left = 0;
  let missing = 0;
  let done: () => void = () => undefined;
  const next = () => {
    if (left === 0) return;
    left--;
    void give();
  };
  return {
    answered(): void {
      if (missing === 0) return;
      missing--;
      if (missing === 0) done();
      else next();
    },
    /** @returns pictures a second */
    async run(count: number): Promise<number> {
      const startMs = performance.now();
      left = count;
      missing = count;
      const finished = new Promise<void>((resolve) => (done = resolve));
      for (let i = 0; i < onTheWay; i++) next();
      await finished;
      return (count * 1000) / (performance.now() - startMs);
    },
  };
}

function countRefreshes() {
  let count = 0;
  let frame = requestAnimationFrame(function refresh() {
    count++;
    frame = requestAnimationFrame(refresh);
  });
  return { count: () => count, stop: () => cancelAnimationFrame(frame) };
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The whole app, screen and record included, in turns with its bare engine: the same worker, the
 * same pictures, nothing behind it. What the app's own way costs is the difference.
 */
export async function measurePipeline(request: PipelineRequest): Promise<PipelineResult> {
  const { engine, silhouette, rounds, block } = request;
  const pictures = await decodeClip(request.videoUrl, 300);
  const next: NextPicture = (index) => pictures[index % pictures.length]!((index * 1000) / 30);

  let bareGiven = 0;
  const bareTracker = createPoseTracker({ ...engine, silhouette, onPose: () => bare.answered() });
  const bare = runner(async () => {
    const index = bareGiven++;
    bareTracker.push(await next(index), (index * 1000) / 30);
  });
  await bareTracker.ready;

  const fed = createFedSource(next, 30);
  const app = runner(() => fed.feed());
  const screen = await openLiveScreen({
    ...{ exerciseId: request.exerciseId, engine, silhouette, fed },
    onPose: () => app.answered(),
  });

  // The first pictures compile and allocate.
  await bare.run(20);
  await app.run(20);
  const refreshes = countRefreshes();
  await rest(2000);
  const idleRefreshes = refreshes.count() / 2;

  screen.run.timer.turn(true);
  const stages = gatherStages();
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  const bareRates: number[] = [];
  const appRates: number[] = [];
  let appMs = 0;
  let appRefreshes = 0;
  for (let round = 0; round < rounds; round++) {
    bareRates.push(await bare.run(block));
    observer.observe({ type: 'longtask' });
    const [startMs, before] = [performance.now(), refreshes.count()];
    appRates.push(await app.run(block));
    appMs += performance.now() - startMs;
    appRefreshes += refreshes.count() - before;
    observer.disconnect();
    void window.tellProgress?.(`round ${round + 1} of ${rounds}`);
  }
  const measured = stages.take();
  stages.stop();
  refreshes.stop();
  bareTracker.close();
  await screen.close();
  return {
    ...measured,
    ...{ bareRates, appRates, idleRefreshes },
    refreshes: (appRefreshes * 1000) / appMs,
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks),
    appSeconds: appMs / 1000,
  };
}

export interface DelayRequest {
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly engine: EngineKind;
  readonly seconds: number;
}

export interface DelayResult {
  /** From a picture's arrival on the page to its pose having gone all the way. */
  readonly pose: Figures | null;
  /** The same for those pictures that led to a cue, and for those at which a sound was started. */
  readonly cue: Figures | null;
  readonly cues: number;
  readonly sound: Figures | null;
  readonly sounds: number;
}

/** Calls back each time that a sound is started or a sentence said. */
function watchSounds(heard: () => void): () => void {
  const start = AudioScheduledSourceNode.prototype.start as (when?: number) => void;
  AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, when) {
    heard();
    start.call(this, when);
  };
  return () => (AudioScheduledSourceNode.prototype.start = start);
}

/** Plays a clip at a camera's pace and tells how long after a picture its cue comes. */
export async function measureDelay(request: DelayRequest): Promise<DelayResult> {
  const fps = 30;
  const pictures = await decodeClip(request.videoUrl, 300);
  const fed = createFedSource((index) => pictures[index % 300]!((index * 1000) / fps), fps);
  const delays = { pose: [] as number[], cue: [] as number[], sound: [] as number[] };
  let soundMs: number | null = null;
  const stopWatching = watchSounds(() => (soundMs ??= performance.now()));
  let lastCueMs: number | null = null;
  const screen = await openLiveScreen({
    ...{ exerciseId: request.exerciseId, engine: request.engine, fed },
    onPose: ({ timestampMs }, run) => {
      const nowMs = performance.now();
      const arrived = fed.arrivedMs(timestampMs);
      if (arrived === undefined) return;
      delays.pose.push(nowMs - arrived);
      const cueMs = run.live.cue?.timestampMs ?? null;
      if (cueMs !== null && cueMs !== lastCueMs) delays.cue.push(nowMs - arrived);
      lastCueMs = cueMs ?? lastCueMs;
      if (soundMs !== null) delays.sound.push(soundMs - arrived);
      soundMs = null;
    },
  });
  const startMs = performance.now();
  for (let i = 0; i < request.seconds * fps; i++) {
    await rest(Math.max(0, startMs + (i * 1000) / fps - performance.now()));
    await fed.feed();
  }
  await rest(500);
  stopWatching();
  await screen.close();
  return {
    pose: figures(delays.pose.slice(fps)),
    cue: figures(delays.cue),
    cues: delays.cue.length,
    sound: figures(delays.sound),
    sounds: delays.sound.length,
  };
}
