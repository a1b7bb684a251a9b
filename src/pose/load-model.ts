import { modelBundles } from '../../models/bundles';
import { PoseError } from './pose-problem';
import type { LoadProgress, PoseModel } from './protocol';
import { readAll } from './read-all';

/**
 * Loads a model from the app's own origin.
 *
 * @param onProgress Told at the start, at each percent and at the end.
 * @throws PoseError `model-unavailable`.
 */
export async function loadModel(
  model: PoseModel,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array> {
  const { url, bytes } = modelBundles[model];
  const response = await fetch(url).catch(() => null);
  if (response === null || !response.ok) {
    throw new PoseError({ kind: 'model-unavailable', status: response?.status ?? null });
  }
  try {
    return await readAll(response, bytes, onProgress);
  } catch {
    throw new PoseError({ kind: 'model-unavailable', status: response.status });
  }
}
