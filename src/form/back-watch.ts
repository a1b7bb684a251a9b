import type { Exercise } from '../exercise/schema';
import type { Body, Reading } from '../motion/body';
import { median } from '../motion/median';
import type { BackHalves, Phase } from './events';

/** Movements of the back itself. Where limbs move, shoulder and thigh change what the halves end in. */
const ownMeasures: readonly string[] = ['back-arch', 'back-hollow'];
/**
 * The halves are shorter than the back and their noise is larger by as much, so that less doubt is
 * let in than for the whole: with nothing else wrong, a person who is turned by 34 degrees.
 */
const leastConfidence = 0.5;
/** Progress within which the movement is where it began. */
const restsWithin = 0.1;
/** Frames at rest that are kept, two seconds of a slow camera; and how few will do. */
const restFrames = 30;
const leastFrames = 3;
/** Share of a rep's own furthest point from which on it is there. */
const topFrom = 0.85;

interface Seen {
  readonly progress: number;
  readonly chest: Reading;
  readonly lumbar: Reading;
}

/** The middle of what is known, unless most of it is not. */
function middle(values: readonly Reading[]): Reading {
  const known = values.filter((value) => value !== null);
  const enough = known.length >= leastFrames && 2 * known.length >= values.length;
  return enough ? median(known) : null;
}

/**
 * Follows the two halves of the back through each rep, in exercises whose movement is the back's own.
 * It neither counts nor blames: for that the halves pull on each other too much.
 */
export function createBackWatch({ movement }: Pick<Exercise, 'movement'>) {
  const watches = ownMeasures.includes(movement.measure);
  let resting: Seen[] = [];
  let rep: Seen[] = [];

  return {
    /** @param progress where the movement is: 0 rest, 1 reachable; null = unknown */
    next(body: Body, phase: Phase, progress: number | null): void {
      if (!watches || progress === null) return;
      const sure = (body.backConfidence ?? 0) >= leastConfidence;
      const seen: Seen = {
        progress,
        chest: sure ? body.trunk['back-arch-chest'] : null,
        lumbar: sure ? body.trunk['back-arch-lumbar'] : null,
      };
      if (phase !== 'rest') rep.push(seen);
      else if (Math.abs(progress) < restsWithin) resting = [...resting, seen].slice(-restFrames);
    },
    nextRep(): void {
      rep = [];
    },
    /** The person or the camera is elsewhere: rest is another one. */
    moved(): void {
      resting = [];
      rep = [];
    },
    /** How far the halves went in the rep that is ending; null where the exercise is about something else. */
    halves(): BackHalves | null {
      if (!watches) return null;
      const furthest = Math.max(...rep.map(({ progress }) => progress));
      const top = rep.filter(({ progress }) => progress >= topFrom * furthest);
      const change = (half: 'chest' | 'lumbar'): Reading => {
        const [from, to] = [resting, top].map((frames) => middle(frames.map((own) => own[half])));
        return from == null || to == null ? null : to - from;
      };
      return { chest: change('chest'), lumbar: change('lumbar') };
    },
  };
}
