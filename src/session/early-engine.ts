import type { Exercise } from '../exercise/schema';
import { earlyStart } from '../pose/early-worker';
import type { EngineKind } from '../pose/protocol';
import { engineLineUp } from './engine-line-up';

/** Starts the engine that a session of this exercise will ask for, in a worker beside the page. */
export function startEngineEarly(chosen: EngineKind, exercise: Exercise): void {
  const [first = chosen] = engineLineUp(chosen, exercise);
  earlyStart.start({ ...first, silhouette: exercise.silhouette });
}

/** Ends an engine that was started early and that no session has taken. */
export function dropEarlyEngine(): void {
  earlyStart.drop();
}
