import { SourceError, type VideoProblem } from '../camera/source-problem';
import { englishWords } from '../exercise/english-words';
import { findExercise } from '../exercise/exercises';
import { PoseError } from '../pose/pose-problem';
import { analyzeVideo, NobodyError } from './analyze-video';
import { packTrack, trackFrame, type TrackFrame } from './pose-track';
import type { AnalysisOutcome, AnalysisProblem, AnalysisRequest } from './outcome';

function problemOf(error: unknown): AnalysisProblem {
  if (error instanceof SourceError) {
    return { kind: 'video', problem: error.problem as VideoProblem };
  }
  if (error instanceof PoseError) return { kind: 'engine', problem: error.problem };
  if (error instanceof NobodyError) return { kind: 'nobody' };
  return { kind: 'unexpected', detail: String(error) };
}

/** Tells whole percents only: each word to the command costs a message between processes. */
function percentReporter(): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= told) return;
    told = percent;
    void window.reportProgress?.(share);
  };
}

async function analyze(request: AnalysisRequest): Promise<AnalysisOutcome> {
  const exercise = findExercise(request.exerciseId);
  if (exercise === undefined) return { problem: { kind: 'unknown-exercise' } };
  try {
    const response = await fetch(request.videoUrl);
    const poses: TrackFrame[] = [];
    const report = await analyzeVideo(
      await response.blob(),
      { ...exercise, words: { en: englishWords(exercise.id) } },
      {
        model: request.model,
        engine: request.engine,
        threads: request.threads ?? undefined,
        onProgress: percentReporter(),
        ...(request.track ? { onPose: (pose) => poses.push(trackFrame(pose)) } : {}),
      },
    );
    await window.reportProgress?.(1);
    return { report, track: request.track ? await packTrack(report, poses) : null };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

window.analyze = analyze;
