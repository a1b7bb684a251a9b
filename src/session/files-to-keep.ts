import { unmeasuredEngine } from '../pose/choose-engine';
import { engineFiles } from '../pose/engine-files';
import { engineKinds } from '../pose/engine-kinds';
import { movenetIsHere } from '../pose/engines-here';
import type { EngineKind } from '../pose/protocol';

/**
 * Addresses of the files that a session needs without a network: of the engine it begins with, then of
 * MediaPipe, which takes over from it.
 */
export function filesToKeep(chosen: EngineKind): string[] {
  const isMovenet = chosen.engine === 'movenet';
  const first: EngineKind = isMovenet && !movenetIsHere ? engineKinds[unmeasuredEngine] : chosen;
  const fallback: EngineKind = { engine: 'mediapipe', model: isMovenet ? 'full' : chosen.model };
  return [...new Set([...engineFiles(first), ...engineFiles(fallback)])];
}
