import type { Silhouette } from '../pose';
import type { Size } from '../working-picture';
import { landmarkSide } from './landmarks';
import type { Region } from '../region';

/** The sigmoid as bytes, read off a table: exp for each of 65,536 cells would take a millisecond. */
const steps = 256;
const reach = 8;
const sigmoid = Float32Array.from(
  { length: 2 * reach * steps + 1 },
  (_, i) => 255 / (1 + Math.exp(reach - i / steps)),
);

/**
 * Lays the landmark model's mask over the picture, at half its width and height: the same outline
 * that MediaPipe gives.
 *
 * @param logits `256 * 256` values of the region before the sigmoid, row by row
 */
export function layMask(logits: Float32Array, region: Region, picture: Size): Silhouette {
  const width = picture.width >> 1;
  const height = picture.height >> 1;
  const data = new Uint8Array(width * height);
  const mask = paddedMask(logits);
  // A cell of the outline is two pixels of the picture wide; it stands for the middle of its first
  // two by two pixels, and pixels stand for their corners as in `sampleRegion`.
  const step = (2 * landmarkSide) / region.side;
  const stepX = step * Math.cos(region.rotation);
  const stepY = step * Math.sin(region.rotation);
  // The padding of one cell moves everything by one.
  const middle = landmarkSide / 2 + 1;
  const end = landmarkSide + 1;
  const dx = 0.25 - region.x / 2;
  for (let row = 0, to = 0; row < height; row++) {
    const dy = row + 0.25 - region.y / 2;
    let x = middle + dx * stepX + dy * stepY;
    let y = middle - dx * stepY + dy * stepX;
    for (let column = 0; column < width; column++, to++, x += stepX, y -= stepY) {
      if (!(x >= 0 && y >= 0 && x < end && y < end)) continue;
      const left = x | 0;
      const top = y | 0;
      const fx = x - left;
      const fy = y - top;
      const at = top * paddedSide + left;
      const upper = mask[at]! + fx * (mask[at + 1]! - mask[at]!);
      const below = at + paddedSide;
      const lower = mask[below]! + fx * (mask[below + 1]! - mask[below]!);
      data[to] = upper + fy * (lower - upper) + 0.5;
    }
  }
  return { width, height, data };
}

const paddedSide = landmarkSide + 2;

/** Probabilities 0..255 with a rim of zeros: outside the region there is nobody. */
function paddedMask(logits: Float32Array): Float32Array {
  const padded = new Float32Array(paddedSide * paddedSide);
  for (let row = 0, from = 0; row < landmarkSide; row++) {
    let to = (row + 1) * paddedSide + 1;
    for (let column = 0; column < landmarkSide; column++, from++, to++) {
      const logit = logits[from]!;
      const index = ((logit < -reach ? -reach : logit > reach ? reach : logit) + reach) * steps;
      padded[to] = sigmoid[index | 0]!;
    }
  }
  return padded;
}
