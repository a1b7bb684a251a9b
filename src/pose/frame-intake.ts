import { EngineClock } from './engine-clock';
import { LightMeter } from './picture-light';
import type { Keypoint, PictureLight } from './pose';
import { PoseError } from './pose-problem';
import type { Frame } from './protocol';
import { frameSize, WorkingPicture } from './working-picture';

/** A frame, drawn and dated for the engine. */
export interface TakenFrame {
  /** At its working size; valid until the next frame. */
  readonly picture: OffscreenCanvas;
  /** Width over height of the frame. */
  readonly aspect: number;
  /** Time on the engine's own clock, in milliseconds, growing over all sources. */
  readonly engineMs: number;
}

/** Takes frames in for an engine: draws, dates and closes each. */
export class FrameIntake {
  readonly #picture = new WorkingPicture();
  readonly #clock = new EngineClock();
  readonly #light = new LightMeter();

  /** @throws PoseError `frame-unreadable` or `time-not-growing`. The frame is closed either way. */
  take(frame: Frame, timestampMs: number): TakenFrame {
    const { picture, aspect } = this.#draw(frame, timestampMs);
    const previousMs = this.#clock.lastSourceMs;
    const engineMs = this.#clock.advance(timestampMs);
    if (engineMs === null) {
      throw new PoseError({ kind: 'time-not-growing', timestampMs, previousMs });
    }
    return { picture, aspect, engineMs };
  }

  /** The light in a frame that was taken, once it is known where the person is. */
  light(
    { picture, engineMs }: TakenFrame,
    keypoints: readonly Keypoint[] | null,
  ): PictureLight | null {
    return this.#light.next(picture, engineMs, keypoints);
  }

  /** Ends this source. A black picture in which nobody is found, and a time for it. */
  endSource(): { readonly picture: OffscreenCanvas; readonly engineMs: number } {
    return { picture: this.#picture.blank(), engineMs: this.#clock.endSource() };
  }

  #draw(frame: Frame, timestampMs: number): { picture: OffscreenCanvas; aspect: number } {
    try {
      const { width, height } = frameSize(frame);
      return { picture: this.#picture.draw(frame), aspect: width / height };
    } catch {
      throw new PoseError({ kind: 'frame-unreadable', timestampMs });
    } finally {
      frame.close();
    }
  }
}
