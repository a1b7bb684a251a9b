import { dropEarlyEngine, startEngineEarly } from '../session/early-engine';
import { findExercise } from './catalogue';
import { engineMemory } from './engine-memory.svelte';
import type { Route } from './route';
import { savesData } from './saves-data';

/** A page on which somebody stays so long is being read. Milliseconds. */
const readMs = 1500;

function startFor(exerciseId: string): void {
  const exercise = findExercise(exerciseId);
  if (exercise) startEngineEarly(engineMemory.kind(exercise), exercise);
}

/** A live view is opened by its address: its engine starts before the page is drawn. */
export function startEngineWithPage(route: Route): void {
  if (route.screen === 'live' && route.source === 'camera') startFor(route.id);
}

/**
 * While an exercise is read about, its engine gets ready, so that whoever starts need not wait for it.
 * Where the machine has not been measured yet, that comes first.
 *
 * @returns a function for when the page is left
 */
export function startEngineForReader(route: Route): () => void {
  if (route.screen !== 'exercise') {
    if (route.screen !== 'live') dropEarlyEngine();
    return () => undefined;
  }
  const { measured, measuring } = engineMemory;
  if (!measured || measuring || savesData()) return () => undefined;
  const timer = setTimeout(() => startFor(route.id), readMs);
  return () => clearTimeout(timer);
}
