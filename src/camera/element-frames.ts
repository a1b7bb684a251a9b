/** Times of a frame that a video element shows, in milliseconds. */
export interface ShownFrame {
  /** On the page's clock. */
  readonly shownMs: number;
  /** From the start of the video; of no use for a camera. */
  readonly mediaMs: number;
}

/**
 * Calls back for each new frame that a video element shows.
 *
 * @returns a function that ends it.
 */
export function onShownFrames(
  video: HTMLVideoElement,
  onShown: (times: ShownFrame) => void,
): () => void {
  let handle = 0;
  const shown: VideoFrameRequestCallback = (shownMs, { mediaTime }) => {
    handle = video.requestVideoFrameCallback(shown);
    onShown({ shownMs, mediaMs: mediaTime * 1000 });
  };
  handle = video.requestVideoFrameCallback(shown);
  return () => video.cancelVideoFrameCallback(handle);
}

/** The frame that a video element shows right now, upright; the caller closes it. */
export function takeFrame(video: HTMLVideoElement, timestampMs: number): VideoFrame {
  const timestamp = Math.round(timestampMs * 1000);
  const frame = new VideoFrame(video, { timestamp });
  if (frame.displayWidth === video.videoWidth) return frame;
  // A browser whose frames do not know that the phone was held upright; the element does.
  frame.close();
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new VideoFrame(canvas, { timestamp });
}
