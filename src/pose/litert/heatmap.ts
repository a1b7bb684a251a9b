/** Cells along each side of the heatmap. */
const cells = 64;
/** Cells around the keypoint that are looked at on each side: a window of 7 x 7. */
const reach = 3;
/** Below this nowhere in the window shows the keypoint, and the regressed place stays. */
const minConfidence = 0.5;

/**
 * Moves keypoints to the weight centre of their heatmap around the regressed place, as MediaPipe
 * does: regression knows the whole body, the heatmap knows the place.
 *
 * @param points x and y at `index * stride`, fractions 0..1 of the region; changed in place
 * @param count number of keypoints; the heatmap has one channel for each
 * @param heatmap `64 * 64 * count` values before the sigmoid, channels last
 */
export function refineFromHeatmap(
  points: Float32Array,
  stride: number,
  count: number,
  heatmap: Float32Array,
): void {
  for (let index = 0; index < count; index++) {
    const at = index * stride;
    const column = Math.trunc(points[at]! * cells);
    const row = Math.trunc(points[at + 1]! * cells);
    if (column < 0 || column >= cells || row < 0 || row >= cells) continue;
    const right = Math.min(cells - 1, column + reach);
    const bottom = Math.min(cells - 1, row + reach);
    let total = 0;
    let totalX = 0;
    let totalY = 0;
    let most = 0;
    for (let y = Math.max(0, row - reach); y <= bottom; y++) {
      for (let x = Math.max(0, column - reach); x <= right; x++) {
        const confidence = 1 / (1 + Math.exp(-heatmap[(y * cells + x) * count + index]!));
        total += confidence;
        totalX += x * confidence;
        totalY += y * confidence;
        if (confidence > most) most = confidence;
      }
    }
    if (most < minConfidence) continue;
    points[at] = totalX / total / cells;
    points[at + 1] = totalY / total / cells;
  }
}
