import { LentoDatabase } from '../record/database';
import { tidyUpSessions } from '../record/store';

export { forgetCalibrations, keepLearnt, loadCalibrations } from '../session/kept-calibrations';
export {
  correctRep,
  deleteSession,
  earlierSessions,
  listSessions,
  loadSession,
} from '../record/store';

/** This browser's record. Loaded on demand: the first screen can be drawn without it. */
export const database = new LentoDatabase();

/** Sessions that a closed window left open are ended once, when the page starts. */
export const tidied: Promise<unknown> = tidyUpSessions(database).catch(() => undefined);
