import * as v from 'valibot';
import type { CameraPlacement } from '../session/placement';

const place = v.pipe(v.number(), v.finite(), v.minValue(-2), v.maxValue(4));
const schema = v.object({
  trunkLength: v.pipe(v.number(), v.minValue(0.05), v.maxValue(1)),
  hip: v.object({ x: place, y: place }),
  head: v.picklist(['left', 'right']),
  turned: v.nullable(v.number()),
});

const keyOf = (exerciseId: string): string => `lento-placement-${exerciseId}`;

/** Where the person was in the picture when this exercise last began; null = not known. */
export function keptPlacement(exerciseId: string): CameraPlacement | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(exerciseId)) ?? 'null');
    return v.is(schema, kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers a good placement for the next time, where the browser lets pages keep anything. */
export function keepPlacement(exerciseId: string, placement: CameraPlacement): void {
  try {
    localStorage.setItem(keyOf(exerciseId), JSON.stringify(placement));
  } catch {
    // Without it the outline is drawn in the middle.
  }
}
