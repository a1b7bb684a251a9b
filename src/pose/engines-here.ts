import { movenetBundle } from '../../models/movenet-bundle';
import { engineIds, engineKinds, type EngineId } from './engine-kinds';

/** MoveNet's model is part of this build: it is fetched only on request, and most builds lack it. */
export const movenetIsHere = movenetBundle !== null;

/** The engines whose model is part of this build. */
export function enginesHere(withMovenet = movenetIsHere): EngineId[] {
  return engineIds.filter((id) => withMovenet || engineKinds[id].engine !== 'movenet');
}
