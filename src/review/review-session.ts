import type {
  FormEvent,
  GivenCommand,
  Hold,
  RecordedEvent,
  RecordedSession,
  Rep,
} from '../record/records';
import { backHalvesOf } from './back-halves';
import { bodyTraces } from './body-trace';
import { breathsOf } from './breaths';
import { movingPoint } from './moving-point';
import { ownRanges, type EarlierSession } from './own-history';
import { differsFromUsual, shareOfUsual } from './own-range';
import { compareWithOwn, frameRateOf, phaseSmoothness, smoothnessBand } from './phase-smoothness';
import { repQuality } from './quality';
import { listFaults } from './rep-faults';
import type { HoldReview, PhaseSmoothness, RepReview, Review, ReviewExercise } from './review';
import { rangePoint, setRanges } from './set-ranges';
import { knownOf, mean } from './statistics';
import { restMoments, stillMoments, stillNoise } from './still-noise';
import { summarise } from './summary';
import { reviewHolds } from './sway';

/** The person's last word on each rep, by its start. */
function correctionsOf(events: readonly RecordedEvent[]): Map<number, boolean> {
  const corrections = new Map<number, boolean>();
  for (const event of events) {
    if (event.type === 'correction') corrections.set(event.repStartMs, event.counts);
  }
  return corrections;
}

/**
 * The reps in order of time. A partial rep that turned out to be the person's reach is reported
 * again under the same start: the last word counts.
 */
function finalReps(events: readonly FormEvent[]): Rep[] {
  const byStart = new Map<number, Rep>();
  for (const event of events) if (event.kind === 'rep') byStart.set(event.rep.startMs, event.rep);
  return [...byStart.values()].sort((a, b) => a.startMs - b.startMs);
}

/** Two lists of phases, compared apart: going out and coming back differ by nature. */
function smoothnessOf(
  reps: readonly Rep[],
  history: readonly EarlierSession[],
  judge: (startMs: number, endMs: number) => PhaseSmoothness,
) {
  return {
    out: compareWithOwn(
      reps.map((rep) => judge(rep.startMs, rep.startMs + rep.outMs)),
      history.flatMap((session) => session.smoothnessOut),
    ),
    back: compareWithOwn(
      reps.map((rep) => judge(rep.endMs - rep.returnMs, rep.endMs)),
      history.flatMap((session) => session.smoothnessBack),
    ),
  };
}

/** The hold that falls into a rep, if there is one; of several the longest. */
function holdWithin(rep: Rep, holds: readonly HoldReview[]): HoldReview | null {
  const inRep = holds.filter((hold) => hold.startMs < rep.endMs && hold.endMs > rep.startMs);
  return inRep.sort((a, b) => b.heldMs - a.heldMs)[0] ?? null;
}

/**
 * Looks back at a recorded session: every rep with its range, tempo, smoothness and faults, holds,
 * cues, the signal, and the figures of the whole. A pure function of the record; what is not known
 * is null.
 *
 * @param history what the person did in earlier sessions of this exercise.
 */
export function reviewSession(
  recorded: RecordedSession,
  exercise: ReviewExercise,
  history: readonly EarlierSession[] = [],
): Review {
  const { session, frames } = recorded;
  const events = recorded.events.flatMap((e): FormEvent[] => (e.type === 'form' ? [e.event] : []));
  const cues = recorded.events.flatMap((e) => (e.type === 'cue' ? [e.cue] : []));
  const commands = recorded.events.flatMap((e): GivenCommand[] =>
    e.type === 'command' ? [{ timestampMs: e.timestampMs, command: e.command, by: e.by }] : [],
  );
  const seenReps = finalReps(events);
  const signal = {
    timestampsMs: frames.map((frame) => frame.timestampMs),
    values: frames.map((frame) => frame.value),
    progress: frames.map((frame) => frame.progress),
  };
  const lastMs = signal.timestampsMs.at(-1) ?? 0;
  const noise = stillNoise(signal, stillMoments(events, seenReps, lastMs));
  const holds = reviewHolds(
    events.flatMap((event): Hold[] => (event.kind === 'hold-end' ? [event.hold] : [])),
    restMoments(events, seenReps, lastMs),
    bodyTraces(frames, session.aspect),
    movingPoint(exercise.movement.measure),
  );
  const frameRate = frameRateOf(signal);
  const phaseSignal = { signal, unit: exercise.unit, noise, frameRate };
  const smoothness = smoothnessOf(seenReps, history, (startMs, endMs) =>
    phaseSmoothness(phaseSignal, startMs, endMs),
  );

  const own = ownRanges(history, exercise.unit);
  const corrections = correctionsOf(recorded.events);
  let counted = 0;
  const reps = seenReps.map((rep, index): RepReview => {
    const smoothnessOut = smoothness.out[index] as PhaseSmoothness;
    const smoothnessBack = smoothness.back[index] as PhaseSmoothness;
    const both = [smoothnessOut, smoothnessBack];
    const meanSparc = mean(knownOf(both.map((phase) => phase.sparc)));
    const corrected = corrections.get(rep.startMs) ?? null;
    const counts = corrected ?? !rep.partial;
    const ownHere = rep.side === 'unknown' ? null : own[rep.side];
    const number = counted + 1;
    if (counts) counted++;
    return {
      ...rep,
      number,
      counts,
      corrected,
      rangeOfUsual: ownHere && shareOfUsual(rep.range, ownHere),
      rangeDiffers: ownHere && differsFromUsual(rep.range, ownHere),
      smoothnessOut,
      smoothnessBack,
      smoothness: meanSparc,
      smoothnessBand: meanSparc === null ? null : smoothnessBand(meanSparc),
      quality: repQuality(rep, both, holdWithin(rep, holds), exercise),
    };
  });

  const faults = listFaults(events, seenReps);
  const ranges = setRanges(reps, own);
  const earlier = history.map((past) => past.range).sort((a, b) => a.startedAt - b.startedAt);
  return {
    session,
    unit: exercise.unit,
    reps,
    holds,
    cues,
    commands,
    faults,
    events,
    countedReps: counted,
    signal,
    coverage: frames.length === 0 ? 0 : knownOf(signal.values).length / frames.length,
    frameRate,
    ranges,
    backHalves: backHalvesOf(reps),
    breaths: breathsOf(events),
    rangeTrend: [...earlier, rangePoint(session.startedAt, ranges)],
    noise,
    summary: summarise(reps, holds, faults),
  };
}
