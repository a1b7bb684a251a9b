import { newProgramme, type ProgrammeRecord } from '../../session/programme';
import { router } from '../router.svelte';
import { keepProgramme } from './stored-programmes';

/** Begins a session of these exercises and opens its page. */
export function beginProgramme(items: ProgrammeRecord['items']): void {
  const programme = newProgramme(crypto.randomUUID(), items, Date.now());
  // Also where nothing can be stored the session begins; its page says that it is not kept.
  void keepProgramme(programme).catch(() => undefined);
  router.open({ screen: 'session', id: programme.id });
}
