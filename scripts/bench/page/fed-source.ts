import type { FrameListener, FrameSource } from '../../../src/camera/frame-source';
import type { Frame } from '../../../src/pose/protocol';
import { follow } from './count-open';

/** The next picture, which is the caller's; `index` counts from 0. */
export type NextPicture = (index: number) => Frame | Promise<Frame>;

/** A source for measuring: pictures come when they are asked for, with times of a steady camera. */
export interface FedSource {
  readonly source: FrameSource;
  /** Resolves once the session listens. */
  readonly playing: Promise<void>;
  /** Gives the session one picture more. */
  feed(): Promise<void>;
  /** Pictures that were given so far. */
  readonly given: number;
  /** The page's clock when the picture of that time was given; undefined = never. */
  arrivedMs(timestampMs: number): number | undefined;
}

/** Arrivals that are remembered. */
const kept = 64;

/** @param fps the rate that the time stamps tell of, however quickly the pictures come */
export function createFedSource(next: NextPicture, fps: number): FedSource {
  let listener: FrameListener | null = null;
  let tellPlaying: () => void = () => undefined;
  const playing = new Promise<void>((resolve) => (tellPlaying = resolve));
  const arrivals = new Map<number, number>();
  let taken = 0;
  let given = 0;
  return {
    source: {
      preview: null,
      start(wanted) {
        listener = wanted;
        return Promise.resolve();
      },
      play: () => tellPlaying(),
      stop: () => (listener = null),
    },
    playing,
    async feed() {
      const index = taken++;
      const picture = follow(await next(index));
      if (listener === null) {
        picture.close();
        throw new Error('the session ended by itself: the engine stalled, the machine is too busy');
      }
      const timestampMs = (index * 1000) / fps;
      given++;
      arrivals.set(timestampMs, performance.now());
      if (arrivals.size > kept) arrivals.delete(arrivals.keys().next().value!);
      listener.onFrame(picture, timestampMs);
    },
    get given() {
      return given;
    },
    arrivedMs: (timestampMs) => arrivals.get(timestampMs),
  };
}
