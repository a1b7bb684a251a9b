import { openVideoFile } from '../../../src/camera/video-file';

/**
 * The first pictures of a clip, kept decoded: 1.2 MB each. From its beginning again where it is
 * too short.
 */
export async function decodeClip(videoUrl: string, count: number): Promise<ImageBitmap[]> {
  const video = await openVideoFile(await (await fetch(videoUrl)).blob());
  const pictures: ImageBitmap[] = [];
  try {
    for await (const { frame } of video.frames()) {
      pictures.push(await createImageBitmap(frame));
      frame.close();
      if (pictures.length === count) break;
    }
  } finally {
    video.close();
  }
  return Array.from({ length: count }, (_, i) => pictures[i % pictures.length]!);
}
