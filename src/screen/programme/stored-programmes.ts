import type { ProgrammeRecord } from '../../session/programme';
import {
  keepProgramme as store,
  loadProgramme as read,
  openProgramme as readOpen,
} from '../../record/programme-store';
import { database } from '../stored-sessions';

/** How long a session that was broken off is offered to be gone on with [convention]. */
const offeredForMs = 14 * 24 * 3600 * 1000;

/** The session that this page has begun: also where the browser lets nothing be stored. */
let present: ProgrammeRecord | null = null;

/** Keeps a session as it stands. Rejects where the browser does not let it be stored. */
export function keepProgramme(programme: ProgrammeRecord): Promise<void> {
  present = programme;
  return store(database, programme);
}

/** A session by its id; null when it is not there. Never rejects. */
export async function loadProgramme(id: string): Promise<ProgrammeRecord | null> {
  const own = present?.id === id ? present : null;
  return own ?? read(database, id).catch(() => null);
}

/** The session that was broken off lately and can be gone on with; null when there is none. */
export function openProgramme(): Promise<ProgrammeRecord | null> {
  return readOpen(database, Date.now() - offeredForMs);
}
