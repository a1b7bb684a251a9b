/** One exercise of a session of several, with the dose that it was given that day. */
export interface ProgrammeItem {
  readonly exerciseId: string;
  readonly sets: number;
  /** Rounds of a set. */
  readonly reps: number;
  /** Time to hold, in seconds; 0 where nothing is held. */
  readonly holdSeconds: number;
}

/**
 * How a set of a session ended.
 *
 * | end      | what happened                                | the set counts as done          |
 * | -------- | -------------------------------------------- | ------------------------------- |
 * | finished | its rounds are done                          | yes                             |
 * | left     | the person went on to the next exercise      | yes, and the exercise's others  |
 * | hurt     | it hurt                                      | yes, and the exercise's others  |
 * | stopped  | the person stopped, or the camera was lost   | no: it is begun again           |
 */
export type ProgrammeSetEnd = 'finished' | 'left' | 'hurt' | 'stopped';

/** A set of a session that was done, or begun. */
export interface ProgrammeSet {
  /** Place of the exercise in the session's list, from 0. */
  readonly item: number;
  /** Which of the exercise's sets, from 0. */
  readonly set: number;
  /** Its own record; null when none was kept. */
  readonly sessionId: string | null;
  readonly end: ProgrammeSetEnd;
  /** Rounds that were counted as they happened; those that were only led by voice are none. */
  readonly count: number;
}

/** A session of several exercises, each set of which has a record of its own. */
export interface ProgrammeRecord {
  /** Random UUID. */
  readonly id: string;
  /** Wall clock, milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly items: readonly ProgrammeItem[];
  /** In the order in which they happened. */
  readonly sets: readonly ProgrammeSet[];
  /** Wall clock, milliseconds since 1970 UTC; null = it can be gone on with. */
  readonly endedAt: number | null;
  /** What the person said of their pain afterwards, 0 (none) to 10; null = nothing. */
  readonly pain: number | null;
}
