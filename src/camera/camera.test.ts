import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCamera } from './camera';

/** What the video element does in a browser without track processors. */
interface Element {
  readonly plays: Promise<void>;
  /** Whether its picture can be taken. */
  takes: boolean;
}

/** A camera, and everything of a browser that it needs; `element` = it is read through one. */
function setUp(element: Element | null = null) {
  const track = Object.assign(new EventTarget(), {
    stopped: false,
    stop: () => void (track.stopped = true),
  });
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] };
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.resolve(stream) } });
  let give: (read: { done: boolean; value: unknown }) => void = () => undefined;
  let shown: (ms: number, times: { mediaTime: number }) => void = () => undefined;
  const video = {
    play: () => element!.plays,
    videoWidth: 640,
    requestVideoFrameCallback: (then: typeof shown) => ((shown = then), 1),
    cancelVideoFrameCallback: () => (shown = () => undefined),
  };
  vi.stubGlobal('document', { hidden: false, createElement: () => video });
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal(
    'VideoFrame',
    class {
      displayWidth = 640;
      constructor() {
        if (!element!.takes) throw new DOMException('no data', 'InvalidStateError');
      }
      close(): void {}
    },
  );
  if (element === null) {
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readable = {
          getReader: () => ({
            read: () => new Promise((resolve) => (give = resolve)),
            cancel: () => Promise.resolve(),
          }),
        };
      },
    );
  }
  const told: string[] = [];
  const camera = createCamera();
  const started = camera.start({
    onFrame: (frame) => {
      told.push('frame');
      frame.close();
    },
    onSilent: () => told.push('silent'),
    onProblem: (problem) => told.push('detail' in problem ? problem.detail : problem.kind),
  });
  return {
    ...{ told, track, camera, started },
    show: async (timestampMs: number) => {
      give({ done: false, value: { timestamp: timestampMs * 1000, close: () => undefined } });
      shown(timestampMs, { mediaTime: timestampMs / 1000 });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a camera that falls silent', () => {
  it('says so, then goes on', async () => {
    const { told, track, camera, started, show } = setUp();
    await started;
    await show(0);
    await vi.advanceTimersByTimeAsync(4_000);
    await show(4_000);
    expect(told).toEqual(['frame', 'silent', 'frame']);
    expect(track.stopped).toBe(false);
    camera.stop();
  });

  it('counts as lost in the end, and is let go of', async () => {
    const { told, track, started, show } = setUp();
    await started;
    await show(0);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(told).toEqual(['frame', 'silent', 'lost']);
    expect(track.stopped).toBe(true);
  });

  it('is no matter once it was stopped', async () => {
    const { told, camera, started } = setUp();
    await started;
    camera.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });

  it('is lost at once when it ends', async () => {
    const { told, track, started } = setUp();
    await started;
    track.dispatchEvent(new Event('ended'));
    expect(told).toEqual(['lost']);
  });
});

describe('a camera that is read through an element', () => {
  it('says that the element does not play', async () => {
    const { told, track, started } = setUp({ plays: Promise.reject(new Error('no')), takes: true });
    await started;
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['Error: no']);
    expect(track.stopped).toBe(true);
  });

  it('passes over a frame that cannot be taken, and says so when none can', async () => {
    const element = { plays: Promise.resolve(), takes: false };
    const { told, started, show } = setUp(element);
    await started;
    for (let i = 0; i < 29; i++) await show(i);
    element.takes = true;
    await show(100);
    element.takes = false;
    for (let i = 0; i < 29; i++) await show(200 + i);
    expect(told).toEqual(['frame']);
    await show(300);
    expect(told).toEqual(['frame', 'InvalidStateError: no data']);
  });
});
