import type { Exercise } from '../exercise/schema';
import { neededForFaults, neededToCount } from '../exercise/exercise-needs';
import { chooseEngine, type EngineChoice, type EngineMeasurement } from '../pose/choose-engine';
import { engineKinds, engineVersions, type EngineId } from '../pose/engine-kinds';
import type { EngineKind } from '../pose/protocol';

/** What the screen needs to know of engines, without loading any of them. */
export { chooseEngine, type ChoiceReason, type EngineMeasurement } from '../pose/choose-engine';
export { engineIdOf, engineIds, type EngineId } from '../pose/engine-kinds';
export { enginesHere } from '../pose/engines-here';

/** So many times the time that was measured, and this much more, is slow: hot, or busy elsewhere. */
const slowTimes = 1.7;
const slowMoreMs = 8;

/**
 * The engine for an exercise, from what is known of this machine.
 *
 * @param exercise null = for most of them
 */
export function engineFor(
  exercise: Exercise | null,
  measurements: readonly EngineMeasurement[],
): EngineChoice {
  const needs = exercise
    ? new Set([...neededToCount(exercise), ...neededForFaults(exercise)])
    : new Set<never>();
  return chooseEngine(measurements, [...needs]);
}

/** An engine as a session wants to hear of it. */
export function engineKindOf(id: EngineId): EngineKind {
  return engineKinds[id];
}

/** Whether an engine takes so much longer now that the machine should be measured anew. */
export function isSlowNow(measuredMs: number, usualMs: number): boolean {
  return usualMs > slowTimes * measuredMs + slowMoreMs;
}

/**
 * What measurements hold for: other libraries, another number of cores, or threads that are allowed
 * or not make others of them.
 */
export function measuringKey(): string {
  return `${engineVersions} ${navigator.hardwareConcurrency} ${String(crossOriginIsolated)}`;
}
