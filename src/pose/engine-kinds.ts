import { engineVersion } from './engine-version';
import type { EngineKind } from './protocol';

/** Every engine with every model that can be chosen, the one to prefer between equals first. */
export const engineIds = [
  'litert-full',
  'mediapipe-gpu-full',
  'mediapipe-full',
  'litert-lite',
  'mediapipe-lite',
  'movenet',
] as const;

export type EngineId = (typeof engineIds)[number];

export const engineKinds = {
  'litert-full': { engine: 'litert', model: 'full', delegate: 'cpu' },
  'mediapipe-gpu-full': { engine: 'mediapipe', model: 'full', delegate: 'gpu' },
  'mediapipe-full': { engine: 'mediapipe', model: 'full', delegate: 'cpu' },
  'litert-lite': { engine: 'litert', model: 'lite', delegate: 'cpu' },
  'mediapipe-lite': { engine: 'mediapipe', model: 'lite', delegate: 'cpu' },
  movenet: { engine: 'movenet', model: 'lite', delegate: 'cpu' },
} as const satisfies Record<EngineId, EngineKind>;

/** The id of an engine as it runs; null = it has none. */
export function engineIdOf({
  engine = 'mediapipe',
  model,
  delegate = 'cpu',
}: EngineKind): EngineId | null {
  const same = (id: EngineId) => {
    const kind: EngineKind = engineKinds[id];
    return kind.engine === engine && kind.model === model && kind.delegate === delegate;
  };
  return engineIds.find(same) ?? null;
}

/** Changes with each library or model, so that what was measured with another is not believed. */
export const engineVersions = engineIds
  .map((id) => engineVersion(engineKinds[id].engine, engineKinds[id].model))
  .join(' ');
