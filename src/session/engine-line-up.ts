import { neededForFaults, neededToCount } from '../exercise/exercise-needs';
import type { Exercise } from '../exercise/schema';
import type { MeasureNeed } from '../motion/measure-needs';
import { engineGives } from '../pose/engine';
import { movenetIsHere } from '../pose/engines-here';
import type { EngineKind } from '../pose/protocol';

/** From the most able to the last resort; each runs on another library than the one before. */
const order: readonly EngineKind[] = [
  { engine: 'litert', model: 'full' },
  { engine: 'mediapipe', model: 'full' },
  { engine: 'movenet', model: 'lite' },
];

/** What an exercise asks for and an engine cannot give. */
export interface EngineLacks {
  /** Without these nothing can be counted. */
  readonly toCount: readonly MeasureNeed[];
  /** Without these some faults are not noticed. */
  readonly forFaults: readonly MeasureNeed[];
}

/** What an exercise must do without when this engine watches it. */
export function engineLacks({ engine = 'mediapipe' }: EngineKind, exercise: Exercise): EngineLacks {
  const gives = engineGives[engine];
  const lacking = (needs: ReadonlySet<MeasureNeed>) => [...needs].filter((need) => !gives[need]);
  return {
    toCount: lacking(neededToCount(exercise)),
    forFaults: lacking(neededForFaults(exercise)),
  };
}

/**
 * The engines of a session: the chosen one, then what takes over when it fails. Nothing takes over
 * that could not count this exercise. A smaller model that was chosen stays small.
 *
 * @param withMovenet whether its model is part of this build: without it, it would only stand in the
 *   way of whoever is truly the last, which is given more time and one more try
 */
export function engineLineUp(
  chosen: EngineKind,
  exercise: Exercise,
  withMovenet = movenetIsHere,
): EngineKind[] {
  const isHere = ({ engine }: EngineKind) => withMovenet || engine !== 'movenet';
  const sameCpuLibrary = (kind: EngineKind) =>
    kind.engine === (chosen.engine ?? 'mediapipe') && chosen.delegate !== 'gpu';
  const model = chosen.engine === 'movenet' ? 'full' : chosen.model;
  const others = order
    .filter((kind) => !sameCpuLibrary(kind))
    .filter((kind) => engineLacks(kind, exercise).toCount.length === 0)
    .map((kind) => (kind.engine === 'movenet' ? kind : { ...kind, model }));
  return [chosen, ...others].filter(isHere);
}
