import { onTakenFrames, type ShownFrame } from './element-frames';
import type { FrameListener } from './frame-source';
import type { CameraProblem } from './source-problem';

type OnProblem = (problem: CameraProblem) => void;

/**
 * Reads a camera track frame by frame.
 *
 * @param onFrame Owns each frame.
 * @param onProblem Called once when the track ends by itself, or cannot be read.
 * @returns a function that stops the reading; the track stays the caller's to end.
 */
export function readTrack(
  track: MediaStreamTrack,
  onFrame: FrameListener['onFrame'],
  onProblem: OnProblem,
): () => void {
  let done = false;
  const read = 'MediaStreamTrackProcessor' in globalThis ? readProcessor : readElement;
  const fail = (problem: CameraProblem) => {
    if (done) return;
    done = true;
    onProblem(problem);
  };
  const lost = () => fail({ kind: 'lost' });
  track.addEventListener('ended', lost);
  const stopReading = read(track, onFrame, fail);
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
  onProblem: OnProblem,
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
    if (!stopped) onProblem({ kind: 'lost' });
  };
  read().catch(() => {
    if (!stopped) onProblem({ kind: 'lost' });
  });
  return () => {
    stopped = true;
    reader.cancel().catch(() => {});
  };
}

/** Elsewhere: through a video element that nobody sees, with the time at which it is shown. */
function readElement(
  track: MediaStreamTrack,
  onFrame: FrameListener['onFrame'],
  onProblem: OnProblem,
): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  let firstMs: number | null = null;
  const fail = (error: unknown) => onProblem({ kind: 'unknown', detail: String(error) });
  const timeOf = ({ shownMs }: ShownFrame) => shownMs - (firstMs ??= shownMs);
  const stop = onTakenFrames(video, timeOf, onFrame, fail);
  // It starts by itself as a rule: muted, and the person has just allowed the camera.
  video.play().catch(fail);
  return () => {
    stop();
    video.srcObject = null;
  };
}
