import type { Silhouette } from '../pose';
import { workingSize, type Size } from '../working-picture';
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
 * Lays the landmark model's mask over the picture, at half the width and height of its working size:
 * the same outline that MediaPipe gives, whatever the size of the camera's picture.
 *
 * @param logits `256 * 256` values of the region before the sigmoid, row by row
 */
export function layMask(logits: Float32Array, region: Region, picture: Size): Silhouette {
  const working = workingSize(picture);
  const width = working.width >> 1;
  const height = working.height >> 1;
  const data = new Uint8Array(width * height);
  const mask = paddedMask(logits);
  // A cell stands for the middle of the pixels that it covers, and pixels stand for their corners as
  // in `sampleRegion`.
  const cellWidth = picture.width / width;
  const cellHeight = picture.height / height;
  const scale = landmarkSide / region.side;
  const cos = scale * Math.cos(region.rotation);
  const sin = scale * Math.sin(region.rotation);
  const [stepX, stepY] = [cellWidth * cos, cellWidth * sin];
  // The padding of one cell moves everything by one.
  const middle = landmarkSide / 2 + 1;
  const end = landmarkSide + 1;
  const dx = (cellWidth - 1) / 2 - region.x;
  for (let row = 0, to = 0; row < height; row++) {
    const dy = row * cellHeight + (cellHeight - 1) / 2 - region.y;
    let x = middle + dx * cos + dy * sin;
    let y = middle - dx * sin + dy * cos;
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
/** Written anew for each picture; its rim stays as it is. */
const padded = new Float32Array(paddedSide * paddedSide);

/** Probabilities 0..255 with a rim of zeros: outside the region there is nobody. */
function paddedMask(logits: Float32Array): Float32Array {
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
