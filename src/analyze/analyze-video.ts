import { openVideoFile } from '../camera/video-file';
import { english } from '../coach/wording';
import type { Exercise } from '../exercise/schema';
import type { SetGoal } from '../form/checker';
import { createPoseTracker } from '../pose/pose-tracker';
import type { Pose } from '../pose/pose';
import type { PoseModel } from '../pose/protocol';
import { measureUnit } from '../record/measure-unit';
import type { RecordedEvent, RecordedFrame } from '../record/records';
import { analysisReport, type AnalysisReport } from '../review/report';
import { reviewSession } from '../review/review-session';
import { createCoachedSet, pipelineVersion } from '../session/coached-set';
import { exerciseVersion } from '../session/exercise-version';

export interface AnalyzeOptions {
  readonly model: PoseModel;
  /** Share of the video that is done, 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Told every pose, e.g. to keep what the model saw. */
  readonly onPose?: (pose: Pose) => void;
  /** What the set aims at; by default an open end and the exercise's first hold time. */
  readonly goal?: SetGoal;
}

/** The video shows nobody, so there is nothing to say about it. */
export class NobodyError extends Error {
  override name = 'NobodyError';
}

/**
 * Runs a whole video through the pipeline, every frame with its own time stamp: the result depends
 * on the file alone and not on how fast the machine is.
 * @throws SourceError (unreadable video), PoseError (no engine), NobodyError (nobody in it)
 */
export async function analyzeVideo(
  file: Blob,
  exercise: Exercise,
  options: AnalyzeOptions,
): Promise<AnalysisReport> {
  const video = await openVideoFile(file);
  const tracker = createPoseTracker({ model: options.model, silhouette: exercise.silhouette });
  try {
    const engine = await tracker.ready;
    const goal = options.goal ?? {
      reps: Infinity,
      holdSeconds: exercise.hold?.firstSeconds ?? 0,
      unattended: true,
    };
    const set = createCoachedSet(exercise, goal, english);
    const events: RecordedEvent[] = [];
    const frames: RecordedFrame[] = [];
    let aspect = 1;
    let durationMs = 0;
    let somebody = false;
    for await (const { frame, timestampMs } of video.frames()) {
      const pose = await tracker.detect(frame, timestampMs);
      options.onPose?.(pose);
      aspect = pose.aspect;
      durationMs = timestampMs;
      somebody ||= pose.keypoints !== null;
      const step = set.next(pose);
      for (const event of step.events) events.push({ type: 'form', event });
      if (step.cue) events.push({ type: 'cue', cue: step.cue });
      if (step.judged) frames.push(step.judged.toRecord());
      options.onProgress?.(Math.min(1, timestampMs / video.durationMs));
    }
    if (!somebody) throw new NobodyError();
    for (const event of set.end()) events.push({ type: 'form', event });
    const recorded = {
      session: {
        id: 'file',
        startedAt: 0,
        exerciseId: exercise.id,
        exerciseVersion: exerciseVersion(exercise),
        engine,
        pipelineVersion,
        source: 'file',
        aspect,
        end: 'finished',
        durationMs,
      },
      events,
      frames,
    } as const;
    const unit = measureUnit(exercise.movement.measure);
    return analysisReport(reviewSession(recorded, { ...exercise, unit }));
  } finally {
    tracker.close();
    video.close();
  }
}
