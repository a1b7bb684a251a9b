import { onShownFrames, takeFrame } from './element-frames';
import type { FrameListener } from './frame-source';

/**
 * Reads a camera track frame by frame.
 *
 * @param onFrame Owns each frame.
 * @param onLost Called once when the track ends by itself.
 * @returns a function that stops the reading; the track stays the caller's to end.
 */
export function readTrack(
  track: MediaStreamTrack,
  onFrame: FrameListener['onFrame'],
  onLost: () => void,
): () => void {
  let done = false;
  const read = 'MediaStreamTrackProcessor' in globalThis ? readProcessor : readElement;
  const lost = () => {
    if (done) return;
    done = true;
    onLost();
  };
  track.addEventListener('ended', lost);
  const stopReading = read(track, onFrame, lost);
  return () => {
    done = true;
    track.removeEventListener('ended', lost);
    stopReading();
  };
}

/** Where the browser has it: each frame as it leaves the camera, with the camera's own time. */
function readProcessor(
  track: MediaStreamTrack,
  onFrame: FrameListener['onFrame'],
  onLost: () => void,
): () => void {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  let stopped = false;
  const read = async () => {
    let firstUs = Number.NaN;
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) break;
      if (stopped) {
        frame.close();
        return;
      }
      if (Number.isNaN(firstUs)) firstUs = frame.timestamp;
      onFrame(frame, (frame.timestamp - firstUs) / 1000);
    }
    if (!stopped) onLost();
  };
  read().catch(() => {
    if (!stopped) onLost();
  });
  return () => {
    stopped = true;
    reader.cancel().catch(() => {});
  };
}

/** Elsewhere: through a video element that nobody sees, with the time at which it is shown. */
function readElement(track: MediaStreamTrack, onFrame: FrameListener['onFrame']): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  let firstMs: number | null = null;
  const stop = onShownFrames(video, ({ shownMs }) => {
    firstMs ??= shownMs;
    const timestampMs = shownMs - firstMs;
    onFrame(takeFrame(video, timestampMs), timestampMs);
  });
  // It starts by itself: muted, and the person has just allowed the camera.
  video.play().catch(() => {});
  return () => {
    stop();
    video.srcObject = null;
  };
}
