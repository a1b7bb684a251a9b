import { engineGives, type EngineGives } from './engine';
import { engineIds, engineKinds, type EngineId } from './engine-kinds';

/** What came of trying an engine on this machine. */
export interface EngineMeasurement {
  readonly id: EngineId;
  /** Its usual time for a frame with the outline, in ms; null = it did not run, or saw something else. */
  readonly frameMs: number | null;
}

/**
 * Why an engine was taken.
 *
 * - `not-measured`: nothing is known of this machine; the one that runs well nearly everywhere.
 * - `quickest`: the quickest of those with the more exact model.
 * - `light`: the more exact model would be too slow here.
 * - `last`: nothing else that gives what is needed runs here.
 */
export type ChoiceReason = 'not-measured' | 'quickest' | 'light' | 'last';

export interface EngineChoice {
  readonly id: EngineId;
  readonly reason: ChoiceReason;
}

/** What a session begins with as long as nothing has been measured. */
export const unmeasuredEngine: EngineId = 'litert-full';

/** Beyond this, fewer than 15 pictures a second remain, with a tenth to spare for all the rest. */
const slowestFullMs = 60;
/** A gain smaller than this share is noise, and no reason to leave the one that is preferred. */
const worthwhile = 0.1;

/** The quickest; between equals the one that comes first in `engineIds`. */
function quickest(ran: readonly RanMeasurement[]): RanMeasurement | null {
  return ran.reduce<RanMeasurement | null>(
    (best, own) => (best === null || own.frameMs < best.frameMs * (1 - worthwhile) ? own : best),
    null,
  );
}

interface RanMeasurement {
  readonly id: EngineId;
  readonly frameMs: number;
}

/**
 * Chooses the engine for a machine: the quickest with the full model; where that is too slow, the
 * quickest with the lite one; MoveNet only where nothing else runs.
 *
 * @param needs what the exercise needs: an engine that cannot give it is taken when none can
 */
export function chooseEngine(
  measurements: readonly EngineMeasurement[],
  needs: readonly (keyof EngineGives)[] = [],
): EngineChoice {
  const ran = engineIds.flatMap((id): RanMeasurement[] => {
    const frameMs = measurements.find((own) => own.id === id)?.frameMs ?? null;
    return frameMs === null ? [] : [{ id, frameMs }];
  });
  if (ran.length === 0) return { id: unmeasuredEngine, reason: 'not-measured' };
  const able = ran.filter(({ id }) => {
    const gives = engineGives[engineKinds[id].engine];
    return needs.every((need) => gives[need]);
  });
  const candidates = able.length > 0 ? able : ran;
  const blaze = candidates.filter(({ id }) => id !== 'movenet');
  const full = quickest(blaze.filter(({ id }) => engineKinds[id].model === 'full'));
  const light = quickest(blaze.filter(({ id }) => engineKinds[id].model === 'lite'));
  if (full !== null && full.frameMs <= slowestFullMs) return { id: full.id, reason: 'quickest' };
  if (light !== null && (full === null || light.frameMs < full.frameMs)) {
    return { id: light.id, reason: full === null ? 'last' : 'light' };
  }
  return { id: full?.id ?? candidates[0]?.id ?? unmeasuredEngine, reason: 'last' };
}
