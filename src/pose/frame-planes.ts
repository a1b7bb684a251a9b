import { shrinkPicture, type Colour, type Picture, type Plane } from './picture-planes';
import type { Frame } from './protocol';

/** Models look at 256 x 256: from twice this on, the picture is made smaller first. Pixels. */
const longSide = 640;
/** Pixels that are wider than high by more than this share are not square. */
const squareWithin = 0.01;
/** Pictures of so many rows are meant in the colours of HD television, if they do not say. */
const hdFrom = 720;

/** Where the values of a pixel lie in a frame: its planes in order, and how coarse chroma is. */
interface Layout {
  /** Index of the memory plane, first value in it, and bytes from pixel to pixel. */
  readonly channels: readonly (readonly [plane: number, offset: number, pixelBytes: number])[];
  readonly chroma: { readonly along: 1 | 2; readonly down: 1 | 2 } | null;
}

const separate = [
  [0, 0, 1],
  [1, 0, 1],
  [2, 0, 1],
] as const;
const inOrder = [
  [0, 0, 4],
  [0, 1, 4],
  [0, 2, 4],
] as const;
const reversed = [...inOrder].reverse();
const quarter = { along: 2, down: 2 } as const;

const layouts: Partial<Record<VideoPixelFormat, Layout>> = {
  I420: { channels: separate, chroma: quarter },
  I420A: { channels: separate, chroma: quarter },
  I422: { channels: separate, chroma: { along: 2, down: 1 } },
  I444: { channels: separate, chroma: { along: 1, down: 1 } },
  NV12: {
    channels: [
      [0, 0, 1],
      [1, 0, 2],
      [1, 1, 2],
    ],
    chroma: quarter,
  },
  RGBA: { channels: inOrder, chroma: null },
  RGBX: { channels: inOrder, chroma: null },
  BGRA: { channels: reversed, chroma: null },
  BGRX: { channels: reversed, chroma: null },
};

const matrices: Partial<Record<VideoMatrixCoefficients, { red: number; blue: number }>> = {
  bt709: { red: 0.2126, blue: 0.0722 },
  smpte170m: { red: 0.299, blue: 0.114 },
  bt470bg: { red: 0.299, blue: 0.114 },
};

/** What a frame says of itself, or what is usual for its size. */
function colourOf({ colorSpace: { matrix, fullRange }, visibleRect }: VideoFrame): Colour {
  const usual = (visibleRect?.height ?? 0) >= hdFrom ? 'bt709' : 'smpte170m';
  const shares = matrices[matrix ?? usual] ?? matrices[usual]!;
  return { ...shares, fullRange: fullRange ?? false };
}

/** Not every browser knows that a frame can be turned. */
type MaybeTurned = VideoFrame & { readonly rotation?: number; readonly flip?: boolean };

function isUpright({ rotation = 0, flip = false }: MaybeTurned): boolean {
  return rotation === 0 && !flip;
}

/**
 * Reads frames as they lie in memory. On a machine without a graphics card, drawing a frame of
 * 640 x 480 to have its pixels takes as long as half the pose model; a copy takes a fiftieth.
 */
export class FramePlanes {
  #memory = new Uint8Array(0);

  /**
   * @returns the frame's picture, valid until the next call; null where the frame has to be drawn: it
   *   is no video frame, it is turned, its pixels are not square, or its format is an unusual one. The
   *   frame stays the caller's.
   * @throws DOMException when it cannot be read
   */
  async read(frame: Frame): Promise<Picture | null> {
    if (!('visibleRect' in frame) || frame.visibleRect === null || frame.format === null)
      return null;
    const layout = layouts[frame.format];
    const { width, height } = frame.visibleRect;
    const stretch = (frame.displayWidth * height) / (frame.displayHeight * width);
    if (!layout || !isUpright(frame) || Math.abs(stretch - 1) > squareWithin) return null;
    const size = frame.allocationSize();
    if (this.#memory.length < size) this.#memory = new Uint8Array(size);
    const memory = await frame.copyTo(this.#memory);
    const plane = (channel: 0 | 1 | 2): Plane => {
      const [index, offset, pixelBytes] = layout.channels[channel]!;
      const { along, down } = (channel > 0 && layout.chroma) || { along: 1, down: 1 };
      const place = memory[index]!;
      return {
        data: this.#memory,
        offset: place.offset + offset,
        rowBytes: place.stride,
        pixelBytes,
        width: Math.ceil(width / along),
        height: Math.ceil(height / down),
      };
    };
    const colour = layout.chroma ? colourOf(frame) : null;
    const picture: Picture = { width, height, planes: [plane(0), plane(1), plane(2)], colour };
    return shrinkPicture(picture, Math.floor(Math.max(width, height) / longSide));
  }
}
