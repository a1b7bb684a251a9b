import { modelUrls } from '../../models/urls';
import { PoseError } from './pose-problem';
import type { LoadProgress, PoseModel } from './protocol';

/**
 * Loads a model from the app's own origin.
 *
 * @param onProgress Told the bytes that have arrived, at each piece.
 * @throws PoseError `model-unavailable`.
 */
export async function loadModel(
  model: PoseModel,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array> {
  const response = await fetch(modelUrls[model]).catch(() => null);
  if (response === null || !response.ok) {
    throw new PoseError({ kind: 'model-unavailable', status: response?.status ?? null });
  }
  try {
    return await readAll(response, onProgress);
  } catch {
    throw new PoseError({ kind: 'model-unavailable', status: null });
  }
}

/** The whole body of a response, with the bytes told as they arrive. */
export async function readAll(
  response: Response,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array> {
  // A compressed response states its compressed length, which says nothing about what arrives here.
  const stated = response.headers.has('content-encoding')
    ? 0
    : Number(response.headers.get('content-length'));
  const totalBytes = stated > 0 ? stated : null;
  const pieces: Uint8Array[] = [];
  let loadedBytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    pieces.push(read.value);
    loadedBytes += read.value.length;
    onProgress({ loadedBytes, totalBytes });
  }
  const all = new Uint8Array(loadedBytes);
  let position = 0;
  for (const piece of pieces) {
    all.set(piece, position);
    position += piece.length;
  }
  return all;
}
