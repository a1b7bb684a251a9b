import { fetchLargeFiles } from '../offline/large-files';
import { keepApp, startWaitingVersion } from '../offline/registration';
import { engineKindOf } from '../session/engine-choice';
import { filesToKeep } from '../session/files-to-keep';
import { demoClip, demoExercises } from './demo-clip';
import { engineMemory } from './engine-memory.svelte';
import { OfflineState } from './offline-state.svelte';
import { router } from './router.svelte';
import { savesData } from './saves-data';
import { holdsUnkept } from './unkept-sessions';

const clips = demoExercises.flatMap((id) => demoClip(id) ?? []);

export const offline = new OfflineState({
  inSession: () => router.route.screen === 'live' || router.route.screen === 'session',
  nextPage: () =>
    new Promise((resolve) =>
      window.addEventListener('hashchange', () => resolve(), { once: true }),
    ),
  holdsUnkept,
  wanted: () => [...filesToKeep(engineKindOf(engineMemory.present().id)), ...clips],
  savesData,
  startWaitingVersion,
  keepApp,
  fetchLargeFiles,
  reload: () => location.reload(),
});
