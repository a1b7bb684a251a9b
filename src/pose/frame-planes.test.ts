import { describe, expect, it } from 'vitest';
import { FramePlanes } from './frame-planes';
import type { Frame } from './protocol';

interface Wish {
  readonly format?: VideoPixelFormat | null;
  readonly size?: readonly [number, number];
  readonly display?: readonly [number, number];
  readonly rotation?: number;
}

/** A frame whose memory counts up from 0, with rows that are not padded. */
function frameOf({ format = 'I420', size = [4, 2], display = size, rotation }: Wish): Frame {
  const [width, height] = size;
  const chroma = Math.ceil(width / 2) * Math.ceil(height / 2);
  const layouts: Record<string, readonly PlaneLayout[]> = {
    I420: [
      { offset: 0, stride: width },
      { offset: width * height, stride: width / 2 },
      { offset: width * height + chroma, stride: width / 2 },
    ],
    NV12: [
      { offset: 0, stride: width },
      { offset: width * height, stride: width },
    ],
    BGRA: [{ offset: 0, stride: 4 * width }],
  };
  const bytes = format === 'BGRA' ? 4 * width * height : width * height + 2 * chroma;
  return {
    format,
    visibleRect: { x: 0, y: 0, width, height },
    displayWidth: display[0],
    displayHeight: display[1],
    colorSpace: { matrix: 'bt709', fullRange: true },
    ...(rotation === undefined ? {} : { rotation }),
    allocationSize: () => bytes,
    copyTo: (memory: Uint8Array) => {
      for (let i = 0; i < bytes; i++) memory[i] = i;
      return Promise.resolve(layouts[format ?? '']);
    },
  } as unknown as Frame;
}

const read = (wish: Wish) => new FramePlanes().read(frameOf(wish));

/** The values of a plane, row by row. */
async function valuesOf(wish: Wish, channel: 0 | 1 | 2): Promise<number[]> {
  const { data, offset, rowBytes, pixelBytes, width, height } = (await read(wish))!.planes[channel];
  return Array.from({ length: width * height }, (_, i) => {
    const [column, row] = [i % width, Math.floor(i / width)];
    return data[offset + row * rowBytes + column * pixelBytes]!;
  });
}

describe('frames as they lie in memory', () => {
  it.each<[VideoPixelFormat, readonly (readonly number[])[]]>([
    [
      'I420',
      [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [8, 9],
        [10, 11],
      ],
    ],
    [
      'NV12',
      [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [8, 10],
        [9, 11],
      ],
    ],
    [
      'BGRA',
      [
        [2, 6, 10, 14, 18, 22, 26, 30],
        [1, 5, 9, 13, 17, 21, 25, 29],
        [0, 4, 8, 12, 16, 20, 24, 28],
      ],
    ],
  ])('%s', async (format, [first, second, third]) => {
    expect(await valuesOf({ format }, 0)).toEqual(first);
    expect(await valuesOf({ format }, 1)).toEqual(second);
    expect(await valuesOf({ format }, 2)).toEqual(third);
  });

  it('say how their colours are meant', async () => {
    expect((await read({}))!.colour).toEqual({ red: 0.2126, blue: 0.0722, fullRange: true });
    expect((await read({ format: 'BGRA' }))!.colour).toBeNull();
  });

  it('are made smaller where they are large', async () => {
    const { width, height, planes } = (await read({ size: [1280, 720] }))!;
    expect([width, height, planes[1].width, planes[2].height]).toEqual([640, 360, 320, 180]);
  });

  it.each<[string, Wish]>([
    ['are turned', { rotation: 90 }],
    ['have pixels that are not square', { display: [6, 2] }],
    ['have an unusual format', { format: 'I420P10' as VideoPixelFormat }],
    ['are on a graphics card', { format: null }],
  ])('have to be drawn where they %s', async (_name, wish) => {
    expect(await read(wish)).toBeNull();
  });

  it('are not what a picture without memory is', async () => {
    const bitmap = { width: 4, height: 2, close: () => undefined } as ImageBitmap;
    expect(await new FramePlanes().read(bitmap)).toBeNull();
  });
});
