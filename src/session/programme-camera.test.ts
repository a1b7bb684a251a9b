import { describe, expect, it } from 'vitest';
import type { FrameListener, FrameSource } from '../camera/frame-source';
import { SourceError } from '../camera/source-problem';
import { shareCamera } from './programme-camera';

/** A camera that counts how often it is started and stopped, and frames that are closed. */
function camera(fails = false) {
  let listener: FrameListener | null = null;
  const seen = { starts: 0, stops: 0, closed: 0 };
  const source: FrameSource = {
    preview: null,
    async start(wanted) {
      seen.starts += 1;
      if (fails) throw new SourceError({ kind: 'refused' });
      listener = wanted;
    },
    stop: () => (seen.stops += 1),
  };
  const frame = { close: () => (seen.closed += 1) } as unknown as VideoFrame;
  return {
    source,
    seen,
    show: (timestampMs: number) => listener?.onFrame(frame, timestampMs),
    fallSilent: () => listener?.onSilent?.(),
    lose: () => listener?.onProblem?.({ kind: 'lost' }),
  };
}

function listenTo() {
  const times: number[] = [];
  const problems: string[] = [];
  const listener: FrameListener = {
    onFrame: (_frame, timestampMs) => times.push(timestampMs),
    onProblem: ({ kind }) => problems.push(kind),
  };
  return { times, problems, listener };
}

describe('shareCamera', () => {
  it('asks for the camera once and leaves it on between the sets', async () => {
    const { source, seen, show } = camera();
    const shared = shareCamera(source);
    const [first, second] = [listenTo(), listenTo()];
    const lease = shared.lease();
    await lease.start(first.listener);
    show(0);
    lease.stop();
    show(33);
    expect(seen).toEqual({ starts: 1, stops: 0, closed: 1 });

    await shared.lease().start(second.listener);
    show(66);
    // A lease that is over stops nobody.
    lease.stop();
    show(100);
    expect(first.times).toEqual([0]);
    expect(second.times).toEqual([66, 100]);
    expect(seen.starts).toBe(1);

    shared.stop();
    expect(seen.stops).toBe(1);
  });

  it('tells the present set that the camera went away, and every later one', async () => {
    const { source, lose } = camera();
    const shared = shareCamera(source);
    const { problems, listener } = listenTo();
    const lease = shared.lease();
    await lease.start(listener);
    lose();
    expect(problems).toEqual(['lost']);
    lease.stop();
    await expect(shared.lease().start(listener)).rejects.toMatchObject({
      problem: { kind: 'lost' },
    });
  });

  it('tells the present set that the camera is silent', async () => {
    const { source, fallSilent } = camera();
    const shared = shareCamera(source);
    let told = 0;
    const lease = shared.lease();
    await lease.start({ ...listenTo().listener, onSilent: () => (told += 1) });
    fallSilent();
    lease.stop();
    fallSilent();
    expect(told).toBe(1);
  });

  it('says why it could not start', async () => {
    const shared = shareCamera(camera(true).source);
    await expect(shared.lease().start(listenTo().listener)).rejects.toMatchObject({
      problem: { kind: 'refused' },
    });
  });
});
