import type { LoadProgress } from './protocol';

/**
 * The body of a response whose length is known. The header is no help there: for a compressed
 * response it tells the compressed length.
 *
 * @throws Error when the body ends early or goes on too long.
 */
export async function readAll(
  response: Response,
  totalBytes: number,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array> {
  const body = new Uint8Array(totalBytes);
  let loadedBytes = 0;
  let toldPercent = -1;
  const tell = () => {
    const percent = Math.floor((100 * loadedBytes) / totalBytes);
    if (percent === toldPercent) return;
    toldPercent = percent;
    onProgress({ loadedBytes, totalBytes });
  };
  tell();
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    body.set(read.value, loadedBytes);
    loadedBytes += read.value.length;
    tell();
  }
  if (loadedBytes !== totalBytes) throw new Error(`${loadedBytes} of ${totalBytes} bytes came`);
  return body;
}
