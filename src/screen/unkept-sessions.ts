import type { RecordedSession } from '../record/records';

/** Sessions that the browser did not let be stored: they can be looked at until the window is closed. */
const unkept = new Map<string, RecordedSession>();

/** Holds a session in this window. */
export function holdUnkept(recorded: RecordedSession): void {
  unkept.set(recorded.session.id, recorded);
}

/** Some session is held in this window, and would be gone with it. */
export function holdsUnkept(): boolean {
  return unkept.size > 0;
}

/** A session that is held in this window; null for any other. */
export function unkeptSession(id: string): RecordedSession | null {
  return unkept.get(id) ?? null;
}

/**
 * Notes that a rep of a held session counts, or does not, as `correctRep` does for a stored one.
 * @param repStartMs the rep's `startMs`
 * @returns false when no such session is held
 */
export function correctUnkept(id: string, repStartMs: number, counts: boolean): boolean {
  const held = unkept.get(id);
  if (held === undefined) return false;
  const events = [...held.events, { type: 'correction', repStartMs, counts } as const];
  unkept.set(id, { ...held, events });
  return true;
}
