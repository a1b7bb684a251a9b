import { english } from '../coach/wording';
import type { Exercise, ExerciseWords } from '../exercise/schema';
import type { SetGoal } from '../form/set-state';
import type { Pose } from '../pose/pose';
import { measureUnit } from '../record/measure-unit';
import type { RecordedEvent, RecordedFrame } from '../record/records';
import { analysisReport, type AnalysisReport } from '../review/report';
import { reviewSession } from '../review/review-session';
import { createCoachedSet, pipelineVersion } from '../session/coached-set';
import { exerciseVersion } from '../session/exercise-version';

/** A set of open length with a first-timer's hold, and nobody there to be asked for anything. */
export function openGoal(exercise: Exercise): SetGoal {
  return { reps: Infinity, holdSeconds: exercise.hold?.firstSeconds ?? 0, unattended: true };
}

/** Poses in, one after the other; in the end the report. */
export interface Analysis {
  take(pose: Pose): void;
  /** Closes what is complete. To be called once. */
  report(): AnalysisReport;
  /** Whether anybody was seen at all. */
  somebody(): boolean;
}

/** An exercise and what it says in English, the language of reports. */
export type AnalyzedExercise = Exercise & { readonly words: { readonly en: ExerciseWords } };

/** The whole pipeline over recorded poses, from a video or a kept track. */
export function createAnalysis(
  exercise: AnalyzedExercise,
  engine: string,
  goal: SetGoal,
): Analysis {
  const set = createCoachedSet(exercise, goal, { general: english, exercise: exercise.words.en });
  const events: RecordedEvent[] = [];
  const frames: RecordedFrame[] = [];
  let aspect = 1;
  let durationMs = 0;
  let somebody = false;
  return {
    take(pose) {
      aspect = pose.aspect;
      durationMs = pose.timestampMs;
      somebody ||= pose.keypoints !== null;
      const step = set.next(pose);
      for (const event of step.events) events.push({ type: 'form', event });
      if (step.cue) events.push({ type: 'cue', cue: step.cue });
      if (step.judged) frames.push(step.judged.toRecord());
    },
    somebody: () => somebody,
    report() {
      for (const event of set.end()) events.push({ type: 'form', event });
      const session = {
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
      } as const;
      const unit = measureUnit(exercise.movement.measure);
      return analysisReport(reviewSession({ session, events, frames }, { ...exercise, unit }));
    },
  };
}
