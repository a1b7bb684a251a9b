import type { EngineMeasurement } from './choose-engine';
import { engineKinds, type EngineId } from './engine-kinds';
import { keypointIndex, type Pose } from './pose';
import { createPoseWorker } from './early-worker';
import { createPoseTracker } from './pose-tracker';
import type { Frame } from './protocol';
import { isRealGpu } from './real-gpu';

/** Each engine is looked at for so long at most, once it has started. */
const limitMs = 5_000;
/** What has not started by then counts as not running here; files may have to be fetched first. */
const startWithinMs = 30_000;
/** Frames after which the usual time is settled. */
const frames = 32;
/** Frames that are not counted: the first ones compile, allocate, and look for the person. */
const warmUp = 4;
/** Mean distance in pictures from the first engine's points beyond which one sees something else. */
const mostApart = 0.05;
/** The joints that every engine gives. */
const joints = ['shoulder', 'hip', 'knee', 'ankle'] as const;

export interface MeasuringOptions {
  /** A picture of a person, anew for each call; the tracker closes it. */
  readonly picture: () => Promise<Frame>;
  /** Name of what draws WebGL; null = nothing. */
  readonly renderer: string | null;
  readonly signal: AbortSignal;
  readonly onMeasured?: (measurement: EngineMeasurement) => void;
  /** For tests. */
  readonly createTracker?: typeof createPoseTracker;
}

/** What is worth trying: a graphics card only where there is one, MoveNet where nothing else ran. */
export function enginesToMeasure(renderer: string | null): EngineId[] {
  const gpu: EngineId[] = isRealGpu(renderer) ? ['mediapipe-gpu-full'] : [];
  const mediapipe: EngineId[] = renderer === null ? [] : ['mediapipe-full', 'mediapipe-lite'];
  return ['litert-full', 'litert-lite', ...gpu, ...mediapipe];
}

/**
 * Tries the engines one after the other on the same picture, each in a worker of its own that ends
 * afterwards. Takes about two seconds for each once its files are there.
 *
 * @throws DOMException `AbortError` when `signal` fires; what was measured has been told by then.
 */
export async function measureEngines(options: MeasuringOptions): Promise<EngineMeasurement[]> {
  const done: EngineMeasurement[] = [];
  let seen: Pose | null = null;
  const measure = async (id: EngineId) => {
    const tried = await tryEngine(id, options);
    options.signal.throwIfAborted();
    seen ??= tried?.pose ?? null;
    const usable = tried !== null && seen !== null && apart(tried.pose, seen) <= mostApart;
    const measurement = { id, frameMs: usable ? tried.frameMs : null };
    done.push(measurement);
    options.onMeasured?.(measurement);
  };
  for (const id of enginesToMeasure(options.renderer)) await measure(id);
  if (done.every(({ frameMs }) => frameMs === null)) await measure('movenet');
  return done;
}

interface Tried {
  readonly frameMs: number;
  readonly pose: Pose;
}

async function tryEngine(id: EngineId, options: MeasuringOptions): Promise<Tried | null> {
  const { picture, signal, createTracker = createPoseTracker } = options;
  signal.throwIfAborted();
  // With the outline: the dearer half of the exercises needs it.
  const tracker = createTracker({
    ...engineKinds[id],
    silhouette: true,
    // One that was started early for a session is the session's.
    createWorker: createPoseWorker,
  });
  const stop = () => tracker.close();
  let timer = setTimeout(stop, startWithinMs);
  signal.addEventListener('abort', stop);
  const times: number[] = [];
  let pose: Pose | null = null;
  try {
    await tracker.ready;
    clearTimeout(timer);
    timer = setTimeout(stop, limitMs);
    for (let i = 0; i < frames; i++) {
      const frame = await picture();
      const sentMs = performance.now();
      pose = await tracker.detect(frame, (i + 1) * 33);
      if (i >= warmUp) times.push(performance.now() - sentMs);
    }
  } catch {
    // It does not run here, or its time is over: what came of it until then counts.
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    tracker.close();
  }
  if (times.length === 0 || pose?.keypoints == null) return null;
  times.sort((a, b) => a - b);
  // The lower quartile: others may be busy on this machine, and they are not the engine's fault.
  return { frameMs: times[times.length >> 2] ?? 0, pose };
}

/** Mean distance between the joints of two poses, in fractions of the picture. */
function apart(a: Pose, b: Pose): number {
  const distances = joints.flatMap((joint) =>
    (['left', 'right'] as const).map((side) => {
      const index = keypointIndex[`${side}-${joint}`];
      const [from, to] = [a.keypoints?.[index], b.keypoints?.[index]];
      return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Infinity;
    }),
  );
  return distances.reduce((sum, own) => sum + own, 0) / distances.length;
}
