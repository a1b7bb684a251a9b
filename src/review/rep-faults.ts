import type { FormEvent, Rep } from '../record/records';
import type { FaultReview } from './review';

/** All faults in the order of time: those of the reps, and those that were noticed apart from them. */
export function listFaults(events: readonly FormEvent[], reps: readonly Rep[]): FaultReview[] {
  const ofReps = reps.flatMap((rep) =>
    rep.faults.map((fault): FaultReview => ({ ...fault, repStartMs: rep.startMs })),
  );
  const apart = events.flatMap((event): FaultReview[] => {
    if (event.kind !== 'fault') return [];
    const { fault } = event;
    const rep = reps.find((r) => fault.timestampMs >= r.startMs && fault.timestampMs <= r.endMs);
    // The rep keeps the furthest value under a later time: within a rep the id alone decides.
    const isKnown =
      rep?.faults.some(({ id }) => id === fault.id) ||
      ofReps.some(({ id, timestampMs }) => id === fault.id && timestampMs === fault.timestampMs);
    return isKnown ? [] : [{ ...fault, repStartMs: rep?.startMs ?? null }];
  });
  return [...ofReps, ...apart].sort((a, b) => a.timestampMs - b.timestampMs);
}
