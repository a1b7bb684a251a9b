import { createPoseWorker } from './early-worker';
import { engineKinds, type EngineId } from './engine-kinds';
import { isNotFetched } from './not-fetched';
import type { Pose } from './pose';
import { createPoseTracker } from './pose-tracker';
import type { EngineKind, Frame } from './protocol';

/** Each engine is looked at for so long at most, once it has started. */
const limitMs = 5_000;
/** What has all its files and has not started by then counts as not running here. */
const startWithinMs = 30_000;
/** Frames after which the usual time is settled. */
const frames = 32;
/** Frames that are not counted: the first ones compile, allocate, and look for the person. */
const warmUp = 4;

export interface TryingOptions {
  /** A picture of a person, anew for each call; the tracker closes it. */
  readonly picture: () => Promise<Frame>;
  readonly signal: AbortSignal;
  /** Has the files of an engine fetched before it is started; false = they could not be had. */
  readonly fetchFiles?: (kind: EngineKind, signal: AbortSignal) => Promise<boolean>;
  /** For tests. */
  readonly createTracker?: typeof createPoseTracker;
}

/** What an engine made of the picture. */
export interface Tried {
  readonly frameMs: number;
  readonly pose: Pose;
}

/**
 * Has an engine look at the picture, in a worker of its own that ends afterwards.
 *
 * @returns `unusable`: it does not run here, or sees nobody; `absent`: some of it could not be fetched,
 *   which tells nothing of the machine
 * @throws DOMException `AbortError` when `signal` has fired before it began
 */
export async function tryEngine(
  id: EngineId,
  options: TryingOptions,
): Promise<Tried | 'unusable' | 'absent'> {
  const { picture, signal, fetchFiles, createTracker = createPoseTracker } = options;
  signal.throwIfAborted();
  if (fetchFiles && !(await fetchFiles(engineKinds[id], signal))) return 'absent';
  signal.throwIfAborted();
  let loaded = false;
  // With the outline: the dearer half of the exercises needs it.
  const tracker = createTracker({
    ...engineKinds[id],
    silhouette: true,
    // One that was started early for a session is the session's.
    createWorker: createPoseWorker,
    onProgress: ({ loadedBytes, totalBytes }) => (loaded = loadedBytes === totalBytes),
  });
  const stop = () => tracker.close();
  let late = false;
  let timer = setTimeout(() => {
    late = true;
    stop();
  }, startWithinMs);
  signal.addEventListener('abort', stop);
  const times: number[] = [];
  let started = false;
  let pose: Pose | null = null;
  try {
    await tracker.ready;
    started = true;
    clearTimeout(timer);
    timer = setTimeout(stop, limitMs);
    for (let i = 0; i < frames; i++) {
      const frame = await picture();
      const sentMs = performance.now();
      pose = await tracker.detect(frame, (i + 1) * 33);
      if (i >= warmUp) times.push(performance.now() - sentMs);
    }
  } catch (error) {
    // A script, or the model, that is still on its way is the line's fault and not the engine's.
    if (!started && (late ? !loaded : isNotFetched(error))) return 'absent';
    // It does not run here, or its time is over: what came of it until then counts.
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    tracker.close();
  }
  if (times.length === 0 || pose?.keypoints == null) return 'unusable';
  times.sort((a, b) => a - b);
  // The lower quartile: others may be busy on this machine, and they are not the engine's fault.
  return { frameMs: times[times.length >> 2] ?? 0, pose };
}
