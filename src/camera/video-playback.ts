import { onTakenFrames } from './element-frames';
import type { FrameListener, FrameSource } from './frame-source';
import { LapClock } from './lap-clock';
import { SourceError, type SourceProblem } from './source-problem';

export interface VideoPlaybackOptions {
  /** A file, or the address of a clip on the app's own origin. */
  readonly video: Blob | string;
  /** Begin again at the end, with time running on; else it ends once. */
  readonly loop?: boolean;
}

/**
 * A video played at its own speed as if it were the camera, from its first picture on once `play` is
 * called. Frames that come while the page is
 * busy are skipped, as a camera's would be; to see every frame use `openVideoFile`.
 * `start` rejects with a {@link SourceError} that carries a `VideoProblem`.
 */
export function createVideoPlayback(options: VideoPlaybackOptions): FrameSource {
  return new VideoPlayback(options);
}

class VideoPlayback implements FrameSource {
  readonly #options: VideoPlaybackOptions;
  #preview: HTMLVideoElement | null = null;
  #release: (() => void) | null = null;
  #play: () => void = () => undefined;
  #stopped = false;

  constructor(options: VideoPlaybackOptions) {
    this.#options = options;
  }

  get preview(): HTMLVideoElement | null {
    return this.#preview;
  }

  async start(listener: FrameListener): Promise<void> {
    if (this.#stopped) return;
    const { video, loop = false } = this.#options;
    const url = typeof video === 'string' ? video : URL.createObjectURL(video);
    const element = createElement(url, loop);
    const clock = new LapClock();
    const fail = () => {
      if (this.#stopped) return;
      this.stop();
      listener.onProblem?.({ kind: 'unreadable' });
    };
    const stopFrames = onTakenFrames(
      element,
      ({ mediaMs }) => clock.time(mediaMs),
      listener.onFrame,
      fail,
    );
    this.#release = () => {
      stopFrames();
      element.onended = null;
      element.onerror = null;
      element.pause();
      element.removeAttribute('src');
      element.load();
      if (typeof video !== 'string') URL.revokeObjectURL(url);
    };
    this.#preview = element;
    // A file with sound alone loads well and shows nothing.
    const plays = (await loads(element)) && element.videoWidth > 0;
    if (this.#stopped) return;
    if (!plays) {
      this.stop();
      throw new SourceError(await whyNotPlayable(video));
    }
    element.onended = () => {
      this.stop();
      listener.onEnd?.();
    };
    element.onerror = fail;
    this.#play = () => void element.play().catch(fail);
  }

  play(): void {
    this.#play();
  }

  stop(): void {
    this.#stopped = true;
    this.#release?.();
    this.#release = null;
    this.#preview = null;
  }
}

function createElement(url: string, loop: boolean): HTMLVideoElement {
  const element = document.createElement('video');
  // Browsers play by themselves what makes no sound.
  element.muted = true;
  element.playsInline = true;
  element.loop = loop;
  element.preload = 'auto';
  element.src = url;
  return element;
}

/** Whether a first picture could be made of it. */
function loads(element: HTMLVideoElement): Promise<boolean> {
  return new Promise((resolve) => {
    element.onloadeddata = () => resolve(true);
    element.onerror = () => resolve(false);
  });
}

/** The element only says that it cannot; the file itself tells why. */
async function whyNotPlayable(video: Blob | string): Promise<SourceProblem> {
  try {
    const { openVideoFile } = await import('./video-file');
    (await openVideoFile(typeof video === 'string' ? await load(video) : video)).close();
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
  }
  return { kind: 'unreadable' };
}

async function load(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new SourceError({ kind: 'unreadable' });
  return response.blob();
}
