import { cameraProblemOf } from './camera-problem';
import type { FrameListener, FrameSource } from './frame-source';
import { SilenceWatch } from './silence-watch';
import { SourceError, type CameraProblem } from './source-problem';
import { readTrack } from './track-frames';

export interface CameraOptions {
  /** One of several cameras; the browser's choice (facing the person) when left out. */
  readonly deviceId?: string;
}

/**
 * The camera, at about 640 x 480 and 30 frames a second: the pose model looks at 256 x 256 of it.
 * `start` rejects with a {@link SourceError} that carries a {@link CameraProblem}.
 */
export function createCamera(options: CameraOptions = {}): FrameSource {
  return new Camera(options);
}

class Camera implements FrameSource {
  readonly #options: CameraOptions;
  #stream: MediaStream | null = null;
  #stopReading: (() => void) | null = null;
  #watch: SilenceWatch | null = null;
  #stopped = false;

  constructor(options: CameraOptions) {
    this.#options = options;
  }

  get preview(): MediaStream | null {
    return this.#stream;
  }

  async start(listener: FrameListener): Promise<void> {
    const stream = await openStream(this.#options);
    const track = stream.getVideoTracks()[0];
    if (this.#stopped) {
      // Stopped while the browser was asking for permission.
      endTracks(stream);
      return;
    }
    if (track === undefined) throw new SourceError<CameraProblem>({ kind: 'none' });
    this.#stream = stream;
    const fail = (problem: CameraProblem) => {
      if (this.#stopped) return;
      this.stop();
      listener.onProblem?.(problem);
    };
    const onFrame: FrameListener['onFrame'] = (frame, timestampMs) => {
      this.#watch?.heard();
      listener.onFrame(frame, timestampMs);
    };
    this.#stopReading = readTrack(track, onFrame, fail);
    this.#watch = new SilenceWatch({
      onSilent: () => listener.onSilent?.(),
      onLost: () => fail({ kind: 'lost' }),
      isHidden: () => document.hidden,
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopReading?.();
    this.#stopReading = null;
    this.#watch?.stop();
    this.#watch = null;
    if (this.#stream !== null) endTracks(this.#stream);
    this.#stream = null;
  }
}

async function openStream({ deviceId }: CameraOptions): Promise<MediaStream> {
  // Typed as always there; browsers leave it out on pages that are not secure.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new SourceError<CameraProblem>({ kind: 'insecure' });
  try {
    return await devices.getUserMedia({
      audio: false,
      video: {
        width: { ideal: 640 },
        height: { ideal: 480 },
        frameRate: { ideal: 30 },
        facingMode: { ideal: 'user' },
        ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
      },
    });
  } catch (error) {
    throw new SourceError(cameraProblemOf(error));
  }
}

function endTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
