import { poseOf, type PoseTrack } from '../../src/analyze/pose-track';
import { createGestureWatch, type Gesture } from '../../src/form/gesture-watch';
import { createBodyTracker } from '../../src/motion/body-tracker';
import type { BenchmarkClip } from './design';

/** A gesture that was understood, and when in the clip. */
export interface SeenGesture {
  readonly gesture: Gesture;
  readonly timestampMs: number;
}

/** What the person in a clip asks for by hand. */
export function wantedGestures({ scene }: Pick<BenchmarkClip, 'scene'>): readonly Gesture[] {
  if (scene?.startsWith('waving-on-')) return ['wave', 'wave-on'];
  return scene?.startsWith('waving-') ? ['wave'] : [];
}

/** The gestures that are understood in a track. */
export function seenGestures(track: PoseTrack): SeenGesture[] {
  const tracker = createBodyTracker();
  const watch = createGestureWatch();
  return track.frames.flatMap((frame) => {
    const gesture = watch.next(tracker.next(poseOf(frame)));
    return gesture === null ? [] : [{ gesture, timestampMs: frame.timestampMs }];
  });
}
