import { openVideoFile } from '../camera/video-file';
import type { Pose } from '../pose/pose';
import { PoseError } from '../pose/pose-problem';
import { createPoseTracker } from '../pose/pose-tracker';
import type { EngineName, PoseModel } from '../pose/protocol';
import type { AnalysisReport } from '../review/report';
import { createAnalysis, openGoal, type AnalyzedExercise } from './analysis';

export interface AnalyzeOptions {
  readonly model: PoseModel;
  /** `mediapipe` when left out. */
  readonly engine?: EngineName;
  /** Threads for an engine that has them; as many as make sense when left out. */
  readonly threads?: number | undefined;
  /** Share of the video that is done, 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Told every pose, e.g. to keep what the model saw. */
  readonly onPose?: (pose: Pose) => void;
}

/** The video shows nobody, so there is nothing to say about it. */
export class NobodyError extends Error {
  override name = 'NobodyError';
}

/** Whether the next frame can still be looked at after this. */
function passes(error: unknown): boolean {
  if (!(error instanceof PoseError)) return false;
  const { problem } = error;
  return problem.kind === 'frame-unreadable' || ('restarting' in problem && problem.restarting);
}

/**
 * Runs a whole video through the pipeline, every frame with its own time stamp: the result depends
 * on the file alone and not on how fast the machine is.
 * @throws SourceError (unreadable video), PoseError (no engine), NobodyError (nobody in it)
 */
export async function analyzeVideo(
  file: Blob,
  exercise: AnalyzedExercise,
  options: AnalyzeOptions,
): Promise<AnalysisReport> {
  const video = await openVideoFile(file);
  const tracker = createPoseTracker({
    engine: options.engine,
    model: options.model,
    silhouette: exercise.silhouette,
    threads: options.threads,
  });
  try {
    const analysis = createAnalysis(exercise, await tracker.ready, openGoal(exercise));
    for await (const { frame, timestampMs } of video.frames()) {
      const aspect = frame.displayWidth / frame.displayHeight;
      const unseen: Pose = { timestampMs, aspect, keypoints: null, world: null, silhouette: null };
      const pose = await tracker.detect(frame, timestampMs).catch((error: unknown) => {
        if (passes(error)) return unseen;
        throw error;
      });
      options.onPose?.(pose);
      analysis.take(pose);
      options.onProgress?.(Math.min(1, timestampMs / video.durationMs));
    }
    if (!analysis.somebody()) throw new NobodyError();
    return analysis.report();
  } finally {
    tracker.close();
    video.close();
  }
}
