import type { Colour, Picture, Plane } from './picture-planes';
import type { Region } from './region';

export interface Sampling {
  /** Values that bytes 0 and 255 become. */
  readonly range: readonly [number, number];
  /** What lies outside the picture: black, or its outermost pixels again. */
  readonly outside: 'black' | 'edge';
}

/** Values 0..255 of one channel, written to every third place of `input` from `channel` on. */
function samplePlane(
  plane: Plane,
  picture: Picture,
  region: Region,
  input: Float32Array,
  channel: number,
  black: number | null,
): void {
  const { data, offset, rowBytes, pixelBytes, width, height } = plane;
  const side = Math.sqrt(input.length / 3);
  // A coarser plane has its values in the middle between those of the picture.
  const [shareX, shareY] = [width / picture.width, height / picture.height];
  const [shiftX, shiftY] = [(shareX - 1) / 2, (shareY - 1) / 2];
  const step = region.side / side;
  const [cos, sin] = [step * Math.cos(region.rotation), step * Math.sin(region.rotation)];
  const [alongX, alongY] = [cos * shareX, sin * shareY];
  const [downX, downY] = [-sin * shareX, cos * shareY];
  // A pixel stands for its corner, in both pictures: half a pixel off, and what MediaPipe does.
  const half = side / 2;
  const originX = region.x * shareX + shiftX;
  const originY = region.y * shareY + shiftY;
  const [lastX, lastY] = [width - 1, height - 1];
  const [beforeX, beforeY] = [shiftX - shareX, shiftY - shareY];
  const [afterX, afterY] = [width + shiftX, height + shiftY];
  let to = channel;
  for (let row = 0; row < side; row++) {
    let x = originX - half * alongX + (row - half) * downX;
    let y = originY - half * alongY + (row - half) * downY;
    for (let column = 0; column < side; column++, x += alongX, y += alongY, to += 3) {
      if (black !== null && (x <= beforeX || y <= beforeY || x >= afterX || y >= afterY)) {
        input[to] = black;
        continue;
      }
      const clampedX = x < 0 ? 0 : x > lastX ? lastX : x;
      const clampedY = y < 0 ? 0 : y > lastY ? lastY : y;
      const left = clampedX | 0;
      const top = clampedY | 0;
      const at = offset + top * rowBytes + left * pixelBytes;
      const right = left < lastX ? pixelBytes : 0;
      const below = top < lastY ? rowBytes : 0;
      const fx = clampedX - left;
      const upper = data[at]! + fx * (data[at + right]! - data[at]!);
      const lower = data[at + below]! + fx * (data[at + below + right]! - data[at + below]!);
      input[to] = upper + (clampedY - top) * (lower - upper);
    }
  }
}

/** Luma and chroma to red, green and blue, in place. */
function toRgb(input: Float32Array, { red, blue, fullRange }: Colour): void {
  const green = 1 - red - blue;
  const floor = fullRange ? 0 : 16;
  const lumaScale = fullRange ? 1 : 255 / 219;
  const chromaScale = fullRange ? 1 : 255 / 224;
  const redOf = 2 * (1 - red) * chromaScale;
  const blueOf = 2 * (1 - blue) * chromaScale;
  const greenOfBlue = (blue / green) * blueOf;
  const greenOfRed = (red / green) * redOf;
  for (let i = 0; i < input.length; i += 3) {
    const luma = (input[i]! - floor) * lumaScale;
    const towardsBlue = input[i + 1]! - 128;
    const towardsRed = input[i + 2]! - 128;
    const r = luma + redOf * towardsRed;
    const g = luma - greenOfBlue * towardsBlue - greenOfRed * towardsRed;
    const b = luma + blueOf * towardsBlue;
    input[i] = r < 0 ? 0 : r > 255 ? 255 : r;
    input[i + 1] = g < 0 ? 0 : g > 255 ? 255 : g;
    input[i + 2] = b < 0 ? 0 : b > 255 ? 255 : b;
  }
}

/**
 * Draws a turned square of the picture into a model's input, with bilinear interpolation.
 *
 * @param input `side * side * 3` values, RGB, row by row; overwritten
 */
export function sampleRegion(
  picture: Picture,
  region: Region,
  input: Float32Array,
  { range: [low, high], outside }: Sampling,
): void {
  const { planes, colour } = picture;
  const lumaBlack = colour && !colour.fullRange ? 16 : 0;
  for (const [channel, plane] of planes.entries()) {
    const black = channel === 0 || colour === null ? lumaBlack : 128;
    samplePlane(plane, picture, region, input, channel, outside === 'black' ? black : null);
  }
  if (colour) toRgb(input, colour);
  const scale = (high - low) / 255;
  if (scale === 1 && low === 0) return;
  for (let i = 0; i < input.length; i++) input[i] = low + scale * input[i]!;
}
