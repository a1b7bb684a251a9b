/** Keypoints of a frame; each takes three numbers: x, y, visibility. */
export const keypointCount = 33;
export const packedLength = keypointCount * 3;

const steps = 65535;
const lowest = -0.5;
const span = 2;

interface PlacedKeypoint {
  readonly x: number;
  readonly y: number;
  readonly visibility: number;
}

/** One part in 65535 of the span: 0.04 px of a 1280 px picture, far below the model's own noise. */
function quantise(value: number, from: number, length: number): number {
  const scaled = Math.round(((value - from) / length) * steps);
  // Not a number compares false with everything and ends at 0.
  return scaled > 0 ? Math.min(scaled, steps) : 0;
}

/**
 * Packs 33 keypoints into 99 numbers of 16 bits: x and y over -0.5..1.5 of the picture, visibility
 * over 0..1. What lies outside is moved to the edge.
 * @throws RangeError when there are not 33 keypoints.
 */
export function packKeypoints(keypoints: readonly PlacedKeypoint[]): Uint16Array {
  if (keypoints.length !== keypointCount) {
    throw new RangeError(`Expected ${keypointCount} keypoints, got ${keypoints.length}.`);
  }
  const packed = new Uint16Array(packedLength);
  keypoints.forEach((point, index) => {
    packed[index * 3] = quantise(point.x, lowest, span);
    packed[index * 3 + 1] = quantise(point.y, lowest, span);
    packed[index * 3 + 2] = quantise(point.visibility, 0, 1);
  });
  return packed;
}

/** One keypoint of a packed frame, see {@link unpackKeypoints}; reading one spares making all. */
export function unpackKeypoint(packed: Uint16Array, index: number): PlacedKeypoint {
  return {
    x: lowest + ((packed[index * 3] ?? 0) / steps) * span,
    y: lowest + ((packed[index * 3 + 1] ?? 0) / steps) * span,
    visibility: (packed[index * 3 + 2] ?? 0) / steps,
  };
}

/**
 * The 33 keypoints of a packed frame, in fractions of the picture. Packing them again gives the
 * same 99 numbers.
 * @throws RangeError when there are not 99 numbers.
 */
export function unpackKeypoints(packed: Uint16Array): PlacedKeypoint[] {
  if (packed.length !== packedLength) {
    throw new RangeError(`Expected ${packedLength} numbers, got ${packed.length}.`);
  }
  return Array.from({ length: keypointCount }, (_, index) => unpackKeypoint(packed, index));
}
