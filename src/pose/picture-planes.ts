/** One channel of a picture in memory. */
export interface Plane {
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Index of the first value. */
  readonly offset: number;
  /** From a value to the one below it, and to the one on its right. Bytes. */
  readonly rowBytes: number;
  readonly pixelBytes: number;
  readonly width: number;
  readonly height: number;
}

/** How luma and chroma become red, green and blue: Rec. 601, 709 or 2020, in one of two ranges. */
export interface Colour {
  /** Shares of red and blue in luma. */
  readonly red: number;
  readonly blue: number;
  /** Values 0..255 are used up; else luma has 16..235 and chroma 16..240. */
  readonly fullRange: boolean;
}

/** A picture in memory, as the camera gives it: nothing is converted but what a model looks at. */
export interface Picture {
  /** In pixels, which are square. */
  readonly width: number;
  readonly height: number;
  /** Red, green and blue; or luma and the two chromas (blue, red), which may be coarser. */
  readonly planes: readonly [Plane, Plane, Plane];
  /** null = the planes are red, green and blue. */
  readonly colour: Colour | null;
}

/** RGBA bytes, row by row: an `ImageData`. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The picture in an `ImageData`, which is not copied. */
export function rgbaPicture({ width, height, data }: Pixels): Picture {
  const plane = (offset: number): Plane => {
    return { data, offset, rowBytes: 4 * width, pixelBytes: 4, width, height };
  };
  return { width, height, planes: [plane(0), plane(1), plane(2)], colour: null };
}

/** The mean of each square of `factor` x `factor` values; what does not fill one is left out. */
function shrinkPlane(plane: Plane, factor: number): Plane {
  const { data, offset, rowBytes, pixelBytes } = plane;
  const width = Math.floor(plane.width / factor);
  const height = Math.floor(plane.height / factor);
  const shrunk = new Uint8Array(width * height);
  const share = 1 / (factor * factor);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to++) {
      let sum = 0;
      const corner = offset + row * factor * rowBytes + column * factor * pixelBytes;
      for (let down = 0; down < factor; down++) {
        const from = corner + down * rowBytes;
        for (let along = 0; along < factor; along++) sum += data[from + along * pixelBytes]!;
      }
      shrunk[to] = sum * share + 0.5;
    }
  }
  return { data: shrunk, offset: 0, rowBytes: width, pixelBytes: 1, width, height };
}

/** A smaller copy, so that a model that looks at every nth pixel does not see noise. */
export function shrinkPicture(picture: Picture, factor: number): Picture {
  if (factor <= 1) return picture;
  const [first, second, third] = picture.planes;
  const luma = shrinkPlane(first, factor);
  return {
    width: luma.width,
    height: luma.height,
    planes: [luma, shrinkPlane(second, factor), shrinkPlane(third, factor)],
    colour: picture.colour,
  };
}

/**
 * Brightness 0..1 of a picture in a coarse grid, row by row: of each cell a few pixels are looked at.
 *
 * @param grid columns and rows
 */
export function brightness(
  { planes: [first, second, third], colour }: Picture,
  grid: { readonly width: number; readonly height: number },
): Float32Array {
  const perCell = 3;
  const mean = ({ data, offset, rowBytes, pixelBytes, width, height }: Plane, cell: number) => {
    const [column, row] = [cell % grid.width, Math.floor(cell / grid.width)];
    let sum = 0;
    for (let i = 0; i < perCell * perCell; i++) {
      const x = (column + ((i % perCell) + 0.5) / perCell) / grid.width;
      const y = (row + (Math.floor(i / perCell) + 0.5) / perCell) / grid.height;
      sum += data[offset + Math.floor(y * height) * rowBytes + Math.floor(x * width) * pixelBytes]!;
    }
    return sum / (perCell * perCell);
  };
  return Float32Array.from({ length: grid.width * grid.height }, (_, cell) => {
    const value = mean(first, cell);
    if (colour?.fullRange) return value / 255;
    if (colour) return Math.min(1, Math.max(0, (value - 16) / 219));
    // Rec. 601, as cameras deliver it.
    return (0.299 * value + 0.587 * mean(second, cell) + 0.114 * mean(third, cell)) / 255;
  });
}
