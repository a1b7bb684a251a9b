import type { Exercise } from '../exercise/schema';
import type { Reading } from '../motion/body';
import type { Phase, Side } from './events';
import { movementDirection } from './limb-choice';
import type { SteadiedSample } from './movement-signal';
import { createReach } from './reach';
import { createRest } from './rest';
import { segmentRep, type CurvePoint, type RepSegments } from './segment-rep';
import { createSideEvidence } from './side-evidence';
import { isLeap, speedOver } from './speed';

/** Shares of the reachable range: a movement begins, counts, and is over. */
const beginsAt = 0.2;
const countsFrom = 0.7;
/** Who has held a place past this for as long as was asked may not reach further. */
const heldCountsFrom = 0.55;
const partialFrom = 0.35;
/** Share of the rep's own top below which it has returned. */
const returnedAt = 0.3;
/** A crossing must last this long: noise at the threshold is shorter. */
const dwellMs = 150;
/** The way back where the limb is taken for its neighbour: it may still be where it was before. */
const waveringDwellMs = 600;
/** After the return the rest of the way is awaited this long, so that its time is measured whole. */
const settleMs = 800;
/** A movement that nobody sees for longer is void. */
const longestGapMs = 1500;
/** A gap longer than this makes a rep doubtful. */
const doubtfulGapMs = 400;
/** Above this share of the reachable range, and still, it is a hold. */
export const heldFrom = 0.75;
/** Ranges a second below which a limb is held still. */
const stillSpeed = 0.2;
/**
 * Who comes to rest short of the exercise's place, but past this share of the way and for so long,
 * holds there: the reach of a stiff hip is shown by the first reps only.
 */
const ownPlaceFrom = 0.5;
const ownPlaceSpeed = 0.1;
const ownPlaceAfterMs = 700;
/** At the end of a recording: held for so long, or back by this share of the way. */
const longEnoughMs = 1000;
const halfWay = 0.55;
/** By how much people reach beyond what the exercise expects, before they have shown it. */
const maybeWider = 1.35;
/** Time over which the live speed is taken. Milliseconds. */
export const speedWindowMs = 250;
/** The same where haste is to be noticed: half of the delay, for twice the noise. */
export const quickWindowMs = 150;
/** The curve before a movement that is kept to find its beginning. */
const lookBackMs = 2500;

/** A movement out and back (or cut off by the end of the recording). */
export interface Movement extends RepSegments {
  readonly side: Side;
  /** Furthest excursion in the measure's unit, > 0. */
  readonly range: number;
  readonly partial: boolean;
  /** Its place was held for as long as was asked. */
  readonly held: boolean;
  readonly doubtful: boolean;
  readonly curve: readonly CurvePoint[];
}

/** What the machine knows after one sample. */
export interface RepStep {
  readonly phase: Phase;
  /** 0 rest, 1 reachable; null while the value is unknown. */
  readonly progress: number | null;
  /** Ranges a second, + = towards the target; null = unknown. */
  readonly speed: number | null;
  /** The same over {@link quickWindowMs}; null where it would be that of a leap. */
  readonly quickSpeed: number | null;
  readonly side: Side;
  /** Under way far enough to be one, but not yet long enough to be sure of it. */
  readonly beginning: boolean;
  /** True in the first step of a new movement. */
  readonly began: boolean;
  /** A movement in progress was given up: out of sight for too long, or never more than noise. */
  readonly voided: boolean;
  /** The person's resting value turned out to be another one; null when it did not. */
  readonly newRest: number | null;
  readonly finished: readonly Movement[];
}

/**
 * Counts repetitions on one signal: hysteresis on the person's own range, a dwell on time stamps,
 * partial movements reported apart.
 *
 * | state     | leaves when                                     | to                   |
 * | --------- | ----------------------------------------------- | -------------------- |
 * | rest      | 0.2 of the reach for 150 ms                     | moving               |
 * | moving    | back below 0.3 of its own top for 150 ms        | returning            |
 * | returning | at rest, still, turned round, or after 0.8 s    | rest (rep finished)  |
 * | moving    | unseen for 1.5 s                                | rest (void)          |
 *
 * @param usualRange what the person usually reaches, in the measure's unit
 */
export function createRepMachine(movement: Exercise['movement'], usualRange?: number) {
  const direction = movementDirection(movement);
  const rest = createRest(movement);
  const reach = createReach(movement, usualRange);
  const evidence = createSideEvidence();
  let state: 'rest' | 'moving' | 'returning' = 'rest';
  let curve: CurvePoint[] = [];
  let recent: { timestampMs: number; value: number }[] = [];
  let crossedSince: number | null = null;
  let top = 0;
  let lastSeenMs: number | null = null;
  let doubtful = false;
  let phase: Phase = 'rest';
  let stoppedSince: number | null = null;
  /** After a movement was given up the next one begins at rest and not in the middle of the old. */
  let armed = true;

  const side = (): Side => (movement.sides === 'each' ? evidence.side() : 'both');

  const progressOf = (value: Reading): number | null =>
    value === null ? null : ((value - rest.value()) * direction) / reach.value(side());

  function toRest(): void {
    state = 'rest';
    phase = 'rest';
    top = 0;
    doubtful = false;
    crossedSince = null;
    stoppedSince = null;
    evidence.clear();
  }

  function held(condition: boolean, timestampMs: number, forMs = dwellMs): boolean {
    if (!condition) {
      crossedSince = null;
      return false;
    }
    crossedSince ??= timestampMs;
    return timestampMs - crossedSince >= forMs;
  }

  const intended = (): number => reach.intendedFrom(rest.value());

  /** Who went further once is not asked for more than the exercise asks. */
  const askedRange = (): number => Math.min(reach.value(side()), intended());

  function finish(cutOff: boolean, heldWhole = false): Movement[] {
    const share = top / askedRange();
    const found: Movement[] = [];
    if (top >= movement.leastRange && share >= partialFrom) {
      const segments = segmentRep(curve);
      const own: Movement = {
        ...segments,
        side: side(),
        range: top,
        partial: share < countsFrom,
        held: heldWhole && share >= heldCountsFrom,
        doubtful: doubtful || cutOff,
        curve,
      };
      found.push(...reach.judge(own));
    }
    const newest = curve.at(-1);
    curve = newest ? [newest] : [];
    toRest();
    return found;
  }

  function livePhase(timestampMs: number, excursion: number, speed: number | null): Phase {
    const share = excursion / reach.value(side());
    if (state === 'returning') return 'back';
    const stopped = share >= ownPlaceFrom && speed !== null && Math.abs(speed) < ownPlaceSpeed;
    stoppedSince = stopped ? (stoppedSince ?? timestampMs) : null;
    if (stoppedSince !== null && timestampMs - stoppedSince >= ownPlaceAfterMs) return 'hold';
    if (share >= heldFrom && speed !== null && Math.abs(speed) < stillSpeed) return 'hold';
    if (speed !== null && speed < -stillSpeed && excursion < 0.9 * top) return 'back';
    if (phase === 'hold' && excursion >= 0.9 * top) return 'hold';
    return phase === 'back' && !(speed !== null && speed > stillSpeed) ? 'back' : 'out';
  }

  return {
    /** Takes the value of the start position; counting needs it once. */
    settle(value: number): void {
      rest.anchor(value);
      reach.restAt(value);
      curve = [];
      recent = [];
      lastSeenMs = null;
      armed = true;
      toRest();
    },

    /** @param heldWhole the hold of the movement that is going on has lasted for as long as was asked */
    next(sample: SteadiedSample, heldWhole = false): RepStep {
      const base = {
        beginning: false,
        began: false,
        voided: false,
        newRest: null,
        finished: [] as readonly Movement[],
      };
      if (sample.value === null) {
        const unseen = lastSeenMs === null ? 0 : sample.timestampMs - lastSeenMs;
        if (unseen > doubtfulGapMs) doubtful = true;
        const voided = state !== 'rest' && unseen > longestGapMs;
        if (voided) {
          toRest();
          armed = false;
        }
        return {
          ...base,
          phase,
          progress: null,
          speed: null,
          quickSpeed: null,
          side: side(),
          voided,
        };
      }
      const gap = sample.timestampMs - (lastSeenMs ?? sample.timestampMs);
      lastSeenMs = sample.timestampMs;
      const lost = state !== 'rest' && gap > longestGapMs;
      if (gap > longestGapMs) {
        // Nothing came in between, e.g. while the session was paused.
        curve = [];
        recent = [];
        armed = false;
        toRest();
      }
      const excursion = (sample.value - rest.value()) * direction;
      const share = excursion / reach.value(side());
      recent = [...recent, { timestampMs: sample.timestampMs, value: sample.value }].slice(-12);
      // The reach that is judged by may just have become another, with the side that moves: of the
      // values only the last division makes a share.
      const speedIn = (windowMs: number) => {
        const change = speedOver(recent, windowMs);
        return change === null ? null : (change * direction) / reach.value(side());
      };
      const speed = speedIn(speedWindowMs);
      const quickSpeed = isLeap(recent, quickWindowMs) ? null : speedIn(quickWindowMs);
      curve.push({ timestampMs: sample.timestampMs, excursion });
      let began = false;
      let voided = lost;
      let newRest: number | null = null;
      let finished: readonly Movement[] = [];

      if (state === 'rest') {
        const cut = sample.timestampMs - lookBackMs;
        while (curve.length > 1 && (curve[0] as CurvePoint).timestampMs < cut) curve.shift();
        const beginning = Math.max(beginsAt * reach.value(side()), 0.5 * movement.leastRange);
        armed ||= excursion < beginning;
        if (armed && held(excursion >= beginning, sample.timestampMs)) {
          state = 'moving';
          began = true;
          crossedSince = null;
          doubtful = false;
        } else if (rest.follow(sample.value, speed, share, sample.timestampMs)) {
          newRest = sample.value;
        }
      }
      if (state !== 'rest') {
        top = Math.max(top, excursion);
        evidence.add(sample.rightAhead);
      }
      const backFor = sample.wavers ? waveringDwellMs : dwellMs;
      if (state === 'moving' && held(excursion < returnedAt * top, sample.timestampMs, backFor)) {
        state = 'returning';
        crossedSince = sample.timestampMs;
      }
      if (state === 'returning') {
        const waited = sample.timestampMs - (crossedSince ?? sample.timestampMs);
        const turned = speed !== null && speed > -0.05;
        if (excursion > 0.5 * top) {
          state = 'moving';
          crossedSince = null;
        } else if (excursion < 0.04 * top || turned || waited >= settleMs) {
          finished = finish(false, heldWhole);
          if (finished.length === 0) voided = true;
          rest.follow(sample.value, speed, share, sample.timestampMs);
        }
      }
      if (state === 'moving' && rest.isElsewhere(sample.value, speed, share, sample.timestampMs)) {
        voided = true;
        rest.anchor(sample.value);
        reach.restAt(sample.value);
        newRest = sample.value;
        curve = [];
        toRest();
      }
      phase = state === 'rest' ? 'rest' : livePhase(sample.timestampMs, excursion, speed);
      return {
        phase,
        progress: progressOf(sample.value),
        speed,
        quickSpeed,
        side: side(),
        beginning: state === 'rest' && crossedSince !== null,
        began,
        voided,
        newRest,
        finished,
      };
    },

    /** The recording ends: a top that was reached, and held or half left again, is a rep. */
    end(heldMs: number): readonly Movement[] {
      const reached = state !== 'rest' && top >= countsFrom * askedRange();
      const left = (curve.at(-1)?.excursion ?? 0) <= halfWay * top;
      return reached && (heldMs >= longEnoughMs || left) ? finish(true) : [];
    },

    /** The camera or the person is elsewhere: what was reached was seen from another place. */
    forgetReach: (): void => reach.forget(),

    /** The person left the position: what was in progress is no rep. */
    drop(): void {
      curve = [];
      recent = [];
      toRest();
    },

    reach: (): number => reach.value(side()),
    /** Where a value of the measure lies: 0 the person's rest, 1 reachable; null where it is unknown. */
    progressOf,
    /**
     * The range in which speed is judged, in the measure's unit: the reach, or what the movement that is
     * going on has passed beyond it. Until a first rep has shown the reach it may well be wider; and a single
     * short one may have been short for another reason: hips that came up with the trunk, a limb half hidden.
     */
    speedRange(): number {
      const widest = Math.max(reach.widest(side()), top);
      const shownBy = reach.shownBy(side());
      if (shownBy === 0) return maybeWider * widest;
      return shownBy === 1 ? Math.max(widest, intended()) : widest;
    },
    /** The way from the person's rest to the exercise's target, whatever they reach. */
    intended,
  };
}
export type RepMachine = ReturnType<typeof createRepMachine>;
