import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameIntake } from './frame-intake';
import type { Frame } from './protocol';

let drawn = 0;

beforeEach(() => {
  drawn = 0;
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(
        public width: number,
        public height: number,
      ) {}
      getContext() {
        return {
          drawImage: (frame: { drawable: boolean }) => {
            if (!frame.drawable) throw new DOMException('', 'InvalidStateError');
            drawn++;
          },
          fillRect: () => undefined,
          getImageData: () => ({ data: new Uint8ClampedArray(64 * 48 * 4), width: 64, height: 48 }),
        };
      }
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

/** A camera of which some frames refuse their memory, or to be drawn. */
function camera() {
  const seen = { copies: 0, closed: 0 };
  const frame = ({ copies = true, drawable = true }): Frame =>
    ({
      format: 'RGBA',
      visibleRect: { x: 0, y: 0, width: 64, height: 48 },
      displayWidth: 64,
      displayHeight: 48,
      drawable,
      allocationSize: () => 64 * 48 * 4,
      copyTo: () => {
        seen.copies++;
        return copies
          ? Promise.resolve([{ offset: 0, stride: 64 * 4 }])
          : Promise.reject(new DOMException('', 'NotSupportedError'));
      },
      close: () => seen.closed++,
    }) as unknown as Frame;
  return { seen, frame };
}

describe('FrameIntake.read', () => {
  it('takes memory as it is', async () => {
    const { seen, frame } = camera();
    await new FrameIntake().read(frame({}), 0);
    expect([seen.copies, drawn, seen.closed]).toEqual([1, 0, 1]);
  });

  it('draws where memory cannot be read, and does not try again until another source comes', async () => {
    const { seen, frame } = camera();
    const intake = new FrameIntake();
    for (const ms of [0, 33, 66]) {
      const { picture } = await intake.read(frame({ copies: false }), ms);
      expect([picture.width, picture.height]).toEqual([64, 48]);
    }
    expect([seen.copies, drawn, seen.closed]).toEqual([1, 3, 3]);
    intake.endSource();
    await intake.read(frame({}), 0);
    expect([seen.copies, drawn]).toEqual([2, 3]);
  });

  it('says so where a frame cannot be drawn either, and tries memory with the next', async () => {
    const { seen, frame } = camera();
    const intake = new FrameIntake();
    await expect(intake.read(frame({ copies: false, drawable: false }), 0)).rejects.toMatchObject({
      problem: { kind: 'frame-unreadable', timestampMs: 0 },
    });
    await intake.read(frame({}), 33);
    expect([seen.copies, drawn, seen.closed]).toEqual([2, 0, 2]);
  });
});
