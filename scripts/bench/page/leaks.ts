import { createPoseTracker } from '../../../src/pose/pose-tracker';
import type { EngineKind } from '../../../src/pose/protocol';
import { decodeClip } from './clip-frames';
import { follow } from './count-open';
import { createCountedPoseWorker, openCount, type OpenCount } from './open-count';

export interface LeakRequest {
  readonly videoUrl: string;
  readonly engine: EngineKind;
  readonly silhouette: boolean;
  /** Frames that are pushed, twice: live and one by one. */
  readonly frames: number;
  /** Keeps so many frames open on purpose. */
  readonly leave?: number;
}

/** What was open after the first half of the frames, and after the second. */
export interface LeakResult {
  readonly half: OpenCount;
  readonly whole: OpenCount;
  readonly poses: number;
}

/** Shows an engine frames, all one by one and then more than it can look at, and counts what stays open. */
export async function countLeaks(request: LeakRequest): Promise<LeakResult> {
  const { engine, silhouette, frames, leave = 0 } = request;
  const pictures = await decodeClip(request.videoUrl, frames);
  let poses = 0;
  const tracker = createPoseTracker({
    ...engine,
    silhouette,
    createWorker: createCountedPoseWorker,
  });
  await tracker.ready;
  const picture = (index: number) => follow(pictures[index]!(index * 33));
  const kept = Array.from({ length: leave }, (_, i) => picture(i));
  for (let i = 0; i < frames; i++) {
    const { keypoints } = await tracker.detect(picture(i), (i + 1) * 33);
    if (keypoints) poses++;
  }
  const half = await openCount();
  for (let i = 0; i < frames; i++) tracker.push(picture(i), (frames + i + 1) * 33);
  // What still waits is looked at before this one.
  await tracker.detect(picture(0), (2 * frames + 1) * 33);
  const whole = await openCount();
  tracker.close();
  for (const frame of kept) frame.close();
  return { half, whole, poses };
}
