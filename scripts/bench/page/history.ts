import { openGoal } from '../../../src/analyze/analysis';
import { englishWords } from '../../../src/exercise/english-words';
import { findExercise } from '../../../src/exercise/exercises';
import { english } from '../../../src/coach/wording';
import { createPoseTracker } from '../../../src/pose/pose-tracker';
import type { EngineKind } from '../../../src/pose/protocol';
import type { RecordedEvent, RecordedFrame, RecordedSession } from '../../../src/record/records';
import {
  addSession,
  deleteAllSessions,
  listSessions,
  loadSession,
} from '../../../src/record/store';
import { historyBefore } from '../../../src/screen/own-history';
import { reviewOf } from '../../../src/screen/review/review-of';
import { database } from '../../../src/screen/stored-sessions';
import { createCoachedSet, pipelineVersion } from '../../../src/session/coached-set';
import { exerciseVersion } from '../../../src/session/exercise-version';
import { quantile } from '../quantile';
import { openVideoFile } from '../../../src/camera/video-file';

export interface HistoryRequest {
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly engine: EngineKind;
  /** How many sessions are stored. */
  readonly counts: readonly number[];
  readonly repeats: number;
}

export interface HistoryResult {
  readonly sessions: number;
  /** Milliseconds, median. */
  readonly listMs: number;
  /** Loading a session and all that its review looks at, and working it out. */
  readonly reviewMs: number;
}

const dayMs = 86_400_000;

/** A session as the app would have recorded it of this clip. */
async function recordClip({
  videoUrl,
  exerciseId,
  engine,
}: HistoryRequest): Promise<RecordedSession> {
  const exercise = findExercise(exerciseId);
  if (exercise === undefined) throw new Error(`no exercise ${exerciseId}`);
  const words = { general: english, exercise: englishWords(exerciseId) };
  const set = createCoachedSet(exercise, openGoal(exercise), words);
  const tracker = createPoseTracker({ ...engine, silhouette: exercise.silhouette });
  const video = await openVideoFile(await (await fetch(videoUrl)).blob());
  const events: RecordedEvent[] = [];
  const frames: RecordedFrame[] = [];
  let durationMs = 0;
  const version = await tracker.ready;
  for await (const { frame, timestampMs } of video.frames()) {
    const step = set.next(await tracker.detect(frame, timestampMs));
    for (const event of step.events) events.push({ type: 'form', event });
    if (step.cue) events.push({ type: 'cue', cue: step.cue });
    if (step.judged) frames.push(step.judged.toRecord());
    durationMs = timestampMs;
  }
  for (const event of set.end()) events.push({ type: 'form', event });
  video.close();
  tracker.close();
  const session = {
    ...{ id: 'session', startedAt: 0, exerciseId, exerciseVersion: exerciseVersion(exercise) },
    ...{ engine: version, pipelineVersion, source: 'camera' as const, aspect: 4 / 3 },
    ...{ end: 'finished' as const, durationMs },
  };
  return { session, events, frames };
}

async function medianMs(repeats: number, task: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= repeats; i++) {
    const startMs = performance.now();
    await task();
    // The first one compiles and opens the database.
    if (i > 0) times.push(performance.now() - startMs);
  }
  return quantile(times, 0.5)!;
}

/** What looking back costs as sessions gather. */
export async function measureHistory(request: HistoryRequest): Promise<HistoryResult[]> {
  const recorded = await recordClip(request);
  const exercise = findExercise(request.exerciseId)!;
  await deleteAllSessions(database);
  const results: HistoryResult[] = [];
  let stored = 0;
  for (const count of request.counts) {
    for (; stored < count; stored++) {
      const session = { ...recorded.session, id: `s${stored}`, startedAt: stored * dayMs };
      await addSession(database, { ...recorded, session });
    }
    const newest = `s${stored - 1}`;
    results.push({
      sessions: count,
      listMs: await medianMs(request.repeats, () => listSessions(database)),
      reviewMs: await medianMs(request.repeats, async () => {
        const own = await loadSession(database, newest);
        reviewOf(own, exercise, await historyBefore(own.session, exercise));
      }),
    });
  }
  return results;
}
