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
function onShownFrames(video: HTMLVideoElement, onShown: (times: ShownFrame) => void): () => void {
  let handle = 0;
  const shown: VideoFrameRequestCallback = (shownMs, { mediaTime }) => {
    handle = video.requestVideoFrameCallback(shown);
    onShown({ shownMs, mediaMs: mediaTime * 1000 });
  };
  handle = video.requestVideoFrameCallback(shown);
  return () => video.cancelVideoFrameCallback(handle);
}

/** Frames in a row that may fail before all will: a second of a camera. */
const mostFailures = 30;

/**
 * Takes each new frame that a video element shows.
 *
 * @param timeOf The time to give it, in milliseconds; asked for each frame that is shown.
 * @param onFrame Owns each frame.
 * @param onFailure Called once, with the last error, when no frame could be taken for a second. It ends
 *   the reading.
 * @returns a function that ends it.
 */
export function onTakenFrames(
  video: HTMLVideoElement,
  timeOf: (times: ShownFrame) => number,
  onFrame: (frame: VideoFrame, timestampMs: number) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let failures = 0;
  const stop = onShownFrames(video, (times) => {
    const timestampMs = timeOf(times);
    let frame: VideoFrame;
    try {
      frame = takeFrame(video, timestampMs);
    } catch (error) {
      failures++;
      if (failures < mostFailures) return;
      stop();
      onFailure(error);
      return;
    }
    failures = 0;
    onFrame(frame, timestampMs);
  });
  return stop;
}

/** The frame that a video element shows right now, upright; the caller closes it. */
function takeFrame(video: HTMLVideoElement, timestampMs: number): VideoFrame {
  const timestamp = Math.round(timestampMs * 1000);
  const frame = new VideoFrame(video, { timestamp });
  if (frame.displayWidth === video.videoWidth) return frame;
  // A browser whose frames do not know that the phone was held upright; the element does.
  frame.close();
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new VideoFrame(canvas, { timestamp });
}
