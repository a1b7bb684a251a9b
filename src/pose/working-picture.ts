import type { Frame } from './protocol';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Longest side of the picture that the engine sees, in pixels. The models look at 256 x 256 of it. */
const longestSide = 640;
/** MediaPipe's CPU path aborts on mask rows that are not well aligned; 16 is safe. */
const multiple = 16;

/** Size of a frame as it is meant to be seen (pixel aspect applied), in pixels. */
export function frameSize(frame: Frame): Size {
  return 'displayWidth' in frame
    ? { width: frame.displayWidth, height: frame.displayHeight }
    : { width: frame.width, height: frame.height };
}

/**
 * The size that a picture is drawn to for the engine: longest side 640 pixels, both sides multiples
 * of 16. The rounding stretches the picture by a few percent at most; positions are fractions of
 * width and height, so nothing shifts.
 *
 * @throws RangeError when a side is not positive.
 */
export function workingSize({ width, height }: Size): Size {
  if (!(width > 0 && height > 0)) throw new RangeError('a picture has a width and a height');
  const scale = longestSide / Math.max(width, height);
  const fit = (side: number) =>
    Math.max(multiple, Math.round((side * scale) / multiple) * multiple);
  return { width: fit(width), height: fit(height) };
}

/** Draws frames to their working size, again and again into the same canvas. */
export class WorkingPicture {
  readonly #canvas = new OffscreenCanvas(multiple, multiple);
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor() {
    // Kept in memory rather than on a graphics card: the engine reads it from there.
    const context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('no 2D context');
    this.#context = context;
  }

  /**
   * The frame at its working size, valid until the next call. The frame stays the caller's.
   *
   * @throws DOMException or RangeError when the frame cannot be drawn.
   */
  draw(frame: Frame): OffscreenCanvas {
    const { width, height } = workingSize(frameSize(frame));
    this.#resize(width, height);
    this.#context.drawImage(frame, 0, 0, width, height);
    return this.#canvas;
  }

  /** A black picture of the last size, in which nobody is found. */
  blank(): OffscreenCanvas {
    this.#context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    return this.#canvas;
  }

  #resize(width: number, height: number): void {
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }
}
