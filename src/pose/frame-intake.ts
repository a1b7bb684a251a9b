import { EngineClock } from './engine-clock';
import { FramePlanes } from './frame-planes';
import { LightMeter } from './picture-light';
import { rgbaPicture, type Picture } from './picture-planes';
import type { Keypoint, PictureLight } from './pose';
import { PoseError } from './pose-problem';
import type { Frame } from './protocol';
import { frameSize, WorkingPicture } from './working-picture';

/** A frame, readable and dated for the engine. */
export interface TakenFrame<P extends OffscreenCanvas | Picture> {
  /** Valid until the next frame. */
  readonly picture: P;
  /** Width over height of the frame. */
  readonly aspect: number;
  /** Time on the engine's own clock, in milliseconds, growing over all sources. */
  readonly engineMs: number;
}

/** Takes frames in for an engine: makes them readable, dates and closes each. */
export class FrameIntake {
  readonly #working = new WorkingPicture();
  readonly #planes = new FramePlanes();
  readonly #clock = new EngineClock();
  readonly #light = new LightMeter();
  /** The memory of this source's frames cannot be read, though they say that it can. */
  #mustDraw = false;

  /**
   * For an engine that looks at a canvas: the frame, drawn to its working size.
   *
   * @throws PoseError `frame-unreadable` or `time-not-growing`. The frame is closed either way.
   */
  draw(frame: Frame, timestampMs: number): TakenFrame<OffscreenCanvas> {
    const aspect = aspectOf(frame);
    let picture: OffscreenCanvas;
    try {
      picture = this.#working.draw(frame);
    } catch {
      throw new PoseError({ kind: 'frame-unreadable', timestampMs });
    } finally {
      frame.close();
    }
    return { picture, aspect, engineMs: this.#date(timestampMs) };
  }

  /**
   * For an engine that looks at memory: the frame as it is, drawn only where it cannot be read.
   *
   * @throws PoseError `frame-unreadable` or `time-not-growing`, as rejection. The frame is closed either
   *   way.
   */
  async read(frame: Frame, timestampMs: number): Promise<TakenFrame<Picture>> {
    const aspect = aspectOf(frame);
    let picture: Picture;
    try {
      picture = await this.#picture(frame);
    } catch {
      throw new PoseError({ kind: 'frame-unreadable', timestampMs });
    } finally {
      frame.close();
    }
    return { picture, aspect, engineMs: this.#date(timestampMs) };
  }

  /** The light in a frame that was taken, once it is known where the person is. */
  light(
    { picture, engineMs }: TakenFrame<OffscreenCanvas | Picture>,
    keypoints: readonly Keypoint[] | null,
  ): PictureLight | null {
    return this.#light.next(picture, engineMs, keypoints);
  }

  /** Ends this source. A black picture in which nobody is found, and a time for it. */
  endSource(): { readonly picture: OffscreenCanvas; readonly engineMs: number } {
    this.#mustDraw = false;
    return { picture: this.#working.blank(), engineMs: this.#clock.endSource() };
  }

  #date(timestampMs: number): number {
    const previousMs = this.#clock.lastSourceMs;
    const engineMs = this.#clock.advance(timestampMs);
    if (engineMs === null) {
      throw new PoseError({ kind: 'time-not-growing', timestampMs, previousMs });
    }
    return engineMs;
  }

  async #picture(frame: Frame): Promise<Picture> {
    let refused = false;
    const refuse = () => {
      refused = true;
      return null;
    };
    const read = this.#mustDraw ? null : await this.#planes.read(frame).catch(refuse);
    if (read !== null) return read;
    // Some browsers and drivers refuse the copy and draw all the same. Where drawing fails too, it is
    // this one frame that is bad.
    const picture = this.#drawn(frame);
    this.#mustDraw ||= refused;
    return picture;
  }

  #drawn(frame: Frame): Picture {
    const canvas = this.#working.draw(frame);
    return rgbaPicture(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height));
  }
}

function aspectOf(frame: Frame): number {
  const { width, height } = frameSize(frame);
  return width / height;
}
