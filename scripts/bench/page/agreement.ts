import { createAnalysis, openGoal } from '../../../src/analyze/analysis';
import { openVideoFile } from '../../../src/camera/video-file';
import { englishWords } from '../../../src/exercise/english-words';
import { findExercise } from '../../../src/exercise/exercises';
import { createPoseTracker } from '../../../src/pose/pose-tracker';
import type { EngineName, PoseModel } from '../../../src/pose/protocol';
import { createPoseComparison, type PoseAgreement } from '../pose-agreement';

/** A clip, and the two engines that are to see the same in it. */
export interface AgreementRequest {
  /** Where the page fetches the clip, on its own origin. */
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly model: PoseModel;
  /** The reference first. */
  readonly engines: readonly [EngineName, EngineName];
  /** Overrides what the exercise needs. */
  readonly silhouette?: boolean;
}

export interface ClipAgreement extends PoseAgreement {
  /** Repetitions that the whole pipeline counts with either engine, side by side. */
  readonly counts: readonly [readonly string[], readonly string[]];
}

/** Shows every frame of a clip to two engines and compares what they see. */
export async function compareEngines(request: AgreementRequest): Promise<ClipAgreement> {
  const exercise = findExercise(request.exerciseId);
  if (exercise === undefined) throw new Error(`no exercise ${request.exerciseId}`);
  const withWords = { ...exercise, words: { en: englishWords(exercise.id) } };
  const { model, silhouette = exercise.silhouette } = request;
  const video = await openVideoFile(await (await fetch(request.videoUrl)).blob());
  const trackers = request.engines.map((engine) =>
    createPoseTracker({ engine, model, silhouette }),
  );
  const [first, second] = trackers as [(typeof trackers)[0], (typeof trackers)[0]];
  try {
    const analyses = await Promise.all(
      trackers.map(async ({ ready }) => createAnalysis(withWords, await ready, openGoal(exercise))),
    );
    const comparison = createPoseComparison();
    for await (const { frame, timestampMs } of video.frames()) {
      const copy = frame.clone();
      const poses = await Promise.all([
        first.detect(frame, timestampMs),
        second.detect(copy, timestampMs),
      ]);
      comparison.add(...poses);
      analyses.forEach((analysis, i) => analysis.take(poses[i]!));
    }
    const [a, b] = analyses.map((analysis) => analysis.report().reps.map(({ side }) => side));
    return { ...comparison.result(), counts: [a!, b!] };
  } finally {
    for (const tracker of trackers) tracker.close();
    video.close();
  }
}
