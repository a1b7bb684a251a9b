import type { Silhouette } from './pose';

/**
 * Shrinks the engine's mask to half its width and height, averaging 2 x 2 cells, and to bytes.
 * The mask carries no finer detail than that: the model draws it at 256 x 256.
 *
 * @param mask `width * height` probabilities 0..1, row by row; both sides even.
 */
export function shrinkMask(mask: Float32Array, width: number, height: number): Silhouette {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const data = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, to = 0; y < halfHeight; y++) {
    let upper = 2 * y * width;
    for (let x = 0; x < halfWidth; x++, upper += 2, to++) {
      const lower = upper + width;
      const sum = mask[upper]! + mask[upper + 1]! + mask[lower]! + mask[lower + 1]!;
      data[to] = Math.min(255, sum * 63.75 + 0.5);
    }
  }
  return { width: halfWidth, height: halfHeight, data };
}
