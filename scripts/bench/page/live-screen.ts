import { mount, unmount } from 'svelte';
import { findExercise } from '../../../src/exercise/exercises';
import type { Pose } from '../../../src/pose/pose';
import { createPoseTracker, type PoseWorker } from '../../../src/pose/pose-tracker';
import type { EngineKind } from '../../../src/pose/protocol';
import { LiveRun } from '../../../src/screen/live/live-run.svelte';
import LiveView from '../../../src/screen/live/LiveView.svelte';
import { findGraphicsCard } from '../../../src/session/engine-measuring';
import { engineMemory } from '../../../src/screen/engine-memory.svelte';
import { presentLanguage } from '../../../src/screen/words/present-language.svelte';
import type { FedSource } from './fed-source';

export interface LiveScreenOptions {
  readonly exerciseId: string;
  readonly engine: EngineKind;
  /** What the exercise needs when left out. */
  readonly silhouette?: boolean;
  readonly fed: FedSource;
  /** Called when a pose has gone all the way: what it led to is on the screen's state. */
  readonly onPose: (pose: Pose, run: LiveRun) => void;
  readonly createWorker?: () => PoseWorker;
}

/** More than anybody does: the set does not end by itself. */
const endless = 99_999;

/** The app's own live view with all that is behind it, fed with pictures in place of a camera. */
export async function openLiveScreen(options: LiveScreenOptions) {
  const exercise = findExercise(options.exerciseId);
  if (exercise === undefined) throw new Error(`no exercise ${options.exerciseId}`);
  await presentLanguage.show('en');
  // As on a machine that has been measured.
  engineMemory.noteGraphicsCard(findGraphicsCard());
  let ended: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (ended = resolve));
  const run: LiveRun = new LiveRun(exercise, 'camera', 'usual', {
    goal: { reps: endless, holdSeconds: exercise.hold?.firstSeconds ?? 0 },
    source: options.fed.source,
    createTracker: (wanted) =>
      createPoseTracker({
        ...wanted,
        ...options.engine,
        silhouette: options.silhouette ?? wanted.silhouette,
        fallbacks: [],
        ...(options.createWorker ? { createWorker: options.createWorker } : {}),
        onPose: (pose) => {
          wanted.onPose?.(pose);
          options.onPose(pose, run);
        },
      }),
    resting: () => false,
    onRestWish: () => undefined,
    onEnded: () => ended(),
  });
  const view = mount(LiveView, { target: document.body, props: { run, onagain: () => undefined } });
  await options.fed.playing;
  return {
    run,
    /** Ends the set; resolves when its record is stored. */
    async close(): Promise<void> {
      run.close();
      await over;
      await unmount(view);
    },
  };
}
