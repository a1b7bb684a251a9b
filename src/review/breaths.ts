import type { FormEvent } from '../record/records';
import type { BreathsReview } from './review';

/** The breaths of a set; null where nobody watched them, and in old records. */
export function breathsOf(events: readonly FormEvent[]): BreathsReview | null {
  const told = events.findLast((event) => event.kind === 'breaths');
  if (!told) return null;
  const { count, perMinute } = told;
  return { seen: perMinute === null || count === 0 ? null : { count, perMinute } };
}
