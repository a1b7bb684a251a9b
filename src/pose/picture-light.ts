import { brightness, rgbaPicture, type Picture } from './picture-planes';
import type { Keypoint, PictureLight } from './pose';

/** Cells of the small picture on which light is measured. */
export const lightGrid = { width: 32, height: 24 };
/** Light changes slowly: it is measured this often. Milliseconds. */
const everyMs = 500;

/** Mean brightness 0..1 of the cells for which `counts` holds; null when there are none. */
function meanOf(luma: Float32Array, counts: (x: number, y: number) => boolean): number | null {
  const { width } = lightGrid;
  let sum = 0;
  let cells = 0;
  luma.forEach((value, i) => {
    if (!counts(i % width, Math.floor(i / width))) return;
    sum += value;
    cells += 1;
  });
  return cells === 0 ? null : sum / cells;
}

/**
 * How bright the person and the rest of a small picture are.
 *
 * @param luma brightness 0..1 of the cells of `lightGrid`, row by row
 * @param keypoints whose box is the person; null = nobody
 */
export function lightOf(luma: Float32Array, keypoints: readonly Keypoint[] | null): PictureLight {
  const whole = meanOf(luma, () => true) ?? 0;
  if (keypoints === null) return { person: null, around: whole };
  const xs = keypoints.map(({ x }) => x * lightGrid.width);
  const ys = keypoints.map(({ y }) => y * lightGrid.height);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const inside = (x: number, y: number): boolean =>
    x + 1 > left && x < right && y + 1 > top && y < bottom;
  return {
    person: meanOf(luma, inside),
    around: meanOf(luma, (x, y) => !inside(x, y)) ?? whole,
  };
}

/** Measures the light of a picture now and then, at the cost of one very small copy. */
export class LightMeter {
  #canvas: OffscreenCanvasRenderingContext2D | null = null;
  #measuredMs = -Infinity;
  #light: PictureLight | null = null;

  /**
   * @param engineMs time on the engine's own clock
   * @param keypoints of the person in this picture, or null
   */
  next(
    picture: OffscreenCanvas | Picture,
    engineMs: number,
    keypoints: readonly Keypoint[] | null,
  ): PictureLight | null {
    if (engineMs - this.#measuredMs < everyMs) return this.#light;
    const inMemory = 'planes' in picture ? picture : this.#shrunk(picture);
    this.#measuredMs = engineMs;
    this.#light = lightOf(brightness(inMemory, lightGrid), keypoints);
    return this.#light;
  }

  /** A canvas is drawn to the size of the grid: less is to be read. */
  #shrunk(picture: OffscreenCanvas): Picture {
    const { width, height } = lightGrid;
    this.#canvas ??= new OffscreenCanvas(width, height).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    });
    if (this.#canvas === null) throw new Error('no 2D context');
    this.#canvas.drawImage(picture, 0, 0, width, height);
    return rgbaPicture(this.#canvas.getImageData(0, 0, width, height));
  }
}
