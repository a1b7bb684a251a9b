import type { FrameListener, FrameSource } from '../../camera/frame-source';
import { findExercise } from '../../exercise/exercises';
import type { Exercise } from '../../exercise/schema';
import type { Pose } from '../../pose/pose';
import type { PoseTracker, PoseTrackerOptions } from '../../pose/pose-tracker';
import { createLiveSession, type LiveSessionOptions } from '../live-session';
import { sessionOptions } from './session-options';

export interface FedSessionOptions extends Partial<LiveSessionOptions> {
  /** What the engine makes of the frame of that time. */
  readonly poseAt: (timestampMs: number) => Pose;
  /** How the camera starts; at once when left out. */
  readonly starts?: () => Promise<void>;
  /** Told which of the two is let go of. */
  readonly onOff?: (what: 'camera' | 'worker') => void;
}

/** A bird-dog in front of a camera and an engine that do as a test says. */
export function createFedSession({
  poseAt,
  starts = () => Promise.resolve(),
  onOff,
  ...options
}: FedSessionOptions) {
  let listener: FrameListener | undefined;
  let take: PoseTrackerOptions['onPose'];
  const source: FrameSource = {
    preview: null,
    start: (wanted) => {
      listener = wanted;
      return starts();
    },
    stop: () => onOff?.('camera'),
  };
  const tracker: PoseTracker = {
    ready: Promise.resolve('engine'),
    detect: () => Promise.reject(new Error('not used')),
    push: (_, timestampMs) => take?.(poseAt(timestampMs)),
    newSource: () => undefined,
    usualMs: () => null,
    close: () => onOff?.('worker'),
  };
  const session = createLiveSession({
    ...sessionOptions(findExercise('bird-dog') as Exercise, source),
    createTracker: ({ onPose }) => {
      take = onPose;
      return tracker;
    },
    ...options,
  });
  return {
    session,
    /** The camera gives a frame. */
    show(timestampMs: number): void {
      listener?.onFrame({ close: () => undefined } as never, timestampMs);
    },
    fallSilent: () => listener?.onSilent?.(),
  };
}
