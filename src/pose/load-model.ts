import { PoseError } from './pose-problem';
import type { LoadProgress } from './protocol';
import { readAll } from './read-all';

/** A model on the app's own origin. */
export interface ModelFile {
  readonly url: string;
  readonly bytes: number;
}

/**
 * Loads a model from the app's own origin.
 *
 * @param onProgress Told at the start, at each percent and at the end.
 * @throws PoseError `model-unavailable`.
 */
export async function loadModel(
  { url, bytes }: ModelFile,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array> {
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
