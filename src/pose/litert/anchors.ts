/** Side of the detector's square input in pixels. */
export const detectorSide = 224;

/** Grids of the detector, as MediaPipe's pose detection declares them: cell in pixels, anchors a cell. */
const grids = [
  { stride: 8, anchors: 2 },
  { stride: 16, anchors: 2 },
  { stride: 32, anchors: 6 },
] as const;

/**
 * Centres of the detector's 2,254 anchors as x, y, x, y, ... in fractions 0..1 of its input, in the
 * order of its outputs. All anchors have the size of the input (SSD with fixed anchor size), so a
 * centre is all there is to one.
 */
export function anchorCentres(): Float32Array {
  const centres: number[] = [];
  for (const { stride, anchors } of grids) {
    const cells = detectorSide / stride;
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        for (let anchor = 0; anchor < anchors; anchor++) {
          centres.push((column + 0.5) / cells, (row + 0.5) / cells);
        }
      }
    }
  }
  return Float32Array.from(centres);
}
