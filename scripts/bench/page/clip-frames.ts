import { openVideoFile } from '../../../src/camera/video-file';
import type { NextPicture } from './fed-source';

/** Goes through a clip forwards, backwards, forwards, so that nothing leaps at its ends. */
function backAndForth(index: number, length: number): number {
  const place = index % (2 * length - 2);
  return place < length ? place : 2 * length - 2 - place;
}

async function eachFrame(
  videoUrl: string,
  take: (frame: VideoFrame) => Promise<void>,
  most = Infinity,
): Promise<void> {
  const video = await openVideoFile(await (await fetch(videoUrl)).blob());
  let count = 0;
  try {
    for await (const { frame } of video.frames()) {
      await take(frame);
      frame.close();
      if (++count >= most) break;
    }
  } finally {
    video.close();
  }
}

/** Makes the next frame of a clip, as a camera would: in memory, in luma and chroma. */
export type NextFrame = (timestampMs: number) => VideoFrame;

/**
 * The first pictures of a clip, kept decoded: 0.5 MB each. From its beginning again where it is
 * too short.
 */
export async function decodeClip(videoUrl: string, count: number): Promise<NextFrame[]> {
  const pictures: NextFrame[] = [];
  const keep = async (frame: VideoFrame) => {
    const memory = new Uint8Array(frame.allocationSize());
    const layout = await frame.copyTo(memory);
    const { format, colorSpace, visibleRect } = frame;
    const { width, height } = visibleRect!;
    const size = { codedWidth: width, codedHeight: height };
    const init = { format: format!, layout, colorSpace: colorSpace.toJSON(), ...size };
    pictures.push((ms) => new VideoFrame(memory, { ...init, timestamp: Math.round(ms * 1000) }));
  };
  await eachFrame(videoUrl, keep, count);
  return Array.from({ length: count }, (_, i) => pictures[i % pictures.length]!);
}

/** A clip as JPEG pictures: small, and decoded anew each time, as those of a camera are. */
export async function clipJpegs(videoUrl: string): Promise<Blob[]> {
  const jpegs: Blob[] = [];
  let canvas: OffscreenCanvas | null = null;
  await eachFrame(videoUrl, async (frame) => {
    canvas ??= new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
    canvas.getContext('2d')!.drawImage(frame, 0, 0);
    jpegs.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }));
  });
  return jpegs;
}

/**
 * The pictures of a clip without an end: frames in memory, in luma and chroma, as a camera gives them.
 * Bitmaps, which no camera gives, leave half a kilobyte each with the browser when a worker has drawn them.
 *
 * @param fps of the wish; the clip has 30
 */
export function endlessPictures(jpegs: readonly Blob[], fps: number): NextPicture {
  const step = Math.round(30 / fps);
  return async (index) => {
    const jpeg = jpegs[backAndForth(index * step, jpegs.length)]!;
    const decoder = new ImageDecoder({ data: await jpeg.arrayBuffer(), type: jpeg.type });
    try {
      return (await decoder.decode()).image;
    } finally {
      decoder.close();
    }
  };
}
