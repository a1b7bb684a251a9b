/** Frames are numbered with this many bits. */
const bits = 12;
const cell = 6;

type Context = Pick<OffscreenCanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'canvas'>;

/** Writes a frame's number as black and white blocks into the lower left corner of the picture. */
export function drawFrameCode(context: Context, frame: number): void {
  const top = context.canvas.height - cell;
  for (let bit = 0; bit < bits; bit++) {
    context.fillStyle = (frame >> bit) & 1 ? '#fff' : '#000';
    context.fillRect(bit * cell, top, cell, cell);
  }
}

/**
 * Reads the number back.
 * @param grey brightness 0..255 of the picture, row by row
 */
export function readFrameCode(grey: Uint8Array, width: number, height: number): number {
  const row = height - cell / 2;
  let frame = 0;
  for (let bit = 0; bit < bits; bit++) {
    const value = grey[row * width + bit * cell + cell / 2] ?? 0;
    if (value > 127) frame |= 1 << bit;
  }
  return frame;
}
