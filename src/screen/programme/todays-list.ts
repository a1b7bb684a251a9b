import { exercises } from '../catalogue';
import { settings } from '../settings.svelte';
import { database, listSessions, tidied } from '../stored-sessions';
import { todaysList, type DoneBefore, type TodaysList } from '../../session/programme-choice';

/** What was done before; nothing where the browser lets nothing be read. Never rejects. */
export async function doneBefore(): Promise<readonly DoneBefore[]> {
  try {
    await tidied;
    return await listSessions(database);
  } catch {
    return [];
  }
}

/** Today's exercises in the light of what was done before, by the settings as they are now. */
export function listOfToday(history: readonly DoneBefore[]): TodaysList {
  const { backStage, ownList } = settings.values;
  return todaysList(exercises, history, backStage, ownList, Date.now());
}
