import type { Region } from './region';

/** RGBA bytes, row by row: an `ImageData`. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Sampling {
  /** Values that bytes 0 and 255 become. */
  readonly range: readonly [number, number];
  /** What lies outside the picture: black, or its outermost pixels again. */
  readonly outside: 'black' | 'edge';
}

/**
 * Draws a turned square of the picture into a model's input, with bilinear interpolation.
 *
 * @param input `side * side * 3` values, RGB, row by row; overwritten
 */
export function sampleRegion(
  { width, height, data }: Pixels,
  region: Region,
  input: Float32Array,
  { range: [low, high], outside }: Sampling,
): void {
  const side = Math.sqrt(input.length / 3);
  const step = region.side / side;
  const stepX = step * Math.cos(region.rotation);
  const stepY = step * Math.sin(region.rotation);
  // A pixel stands for its corner, in both pictures: half a pixel off, and what MediaPipe does.
  const half = side / 2;
  const scale = (high - low) / 255;
  const lastX = width - 1;
  const lastY = height - 1;
  let to = 0;
  for (let row = 0; row < side; row++) {
    let x = region.x - half * stepX - (row - half) * stepY;
    let y = region.y - half * stepY + (row - half) * stepX;
    for (let column = 0; column < side; column++, x += stepX, y += stepY, to += 3) {
      if (outside === 'black' && (x <= -1 || y <= -1 || x >= width || y >= height)) {
        input[to] = low;
        input[to + 1] = low;
        input[to + 2] = low;
        continue;
      }
      const clampedX = x < 0 ? 0 : x > lastX ? lastX : x;
      const clampedY = y < 0 ? 0 : y > lastY ? lastY : y;
      const left = clampedX | 0;
      const top = clampedY | 0;
      const fx = clampedX - left;
      const fy = clampedY - top;
      const a = (top * width + left) << 2;
      const b = left < lastX ? a + 4 : a;
      const down = top < lastY ? width << 2 : 0;
      const wd = fx * fy;
      const wc = fy - wd;
      const wb = fx - wd;
      const wa = 1 - fx - wc;
      const c = a + down;
      const d = b + down;
      input[to] = low + scale * (wa * data[a]! + wb * data[b]! + wc * data[c]! + wd * data[d]!);
      input[to + 1] =
        low +
        scale * (wa * data[a + 1]! + wb * data[b + 1]! + wc * data[c + 1]! + wd * data[d + 1]!);
      input[to + 2] =
        low +
        scale * (wa * data[a + 2]! + wb * data[b + 2]! + wc * data[c + 2]! + wd * data[d + 2]!);
    }
  }
}
