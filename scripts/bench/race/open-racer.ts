import { createPoseTracker } from '../../../src/pose/pose-tracker';
import type { FromPeer, ToPeer } from './peer-messages';
import type { MediapipeLoop, OwnRacer, Racer, TensorflowLoop } from './racer-list';

/** An engine that is ready to be shown pictures, one after the other. */
export interface OpenRacer {
  /** @returns whether somebody was seen; the picture is closed */
  look(frame: VideoFrame, timestampMs: number): Promise<boolean>;
  close(): void;
}

/** Starts an engine, each in a worker of its own but for the one that runs on the page. */
export function openRacer(racer: Racer): Promise<OpenRacer> {
  if (racer.kind === 'own') return openOwn(racer);
  return racer.kind === 'mediapipe-loop' && racer.place === 'page'
    ? openOnPage(racer)
    : openPeer(racer);
}

async function openOwn({ engine, model, mask, threads }: OwnRacer): Promise<OpenRacer> {
  const tracker = createPoseTracker({ engine, model, silhouette: mask, threads });
  await tracker.ready;
  return {
    look: async (frame, timestampMs) =>
      (await tracker.detect(frame, timestampMs)).keypoints !== null,
    close: () => tracker.close(),
  };
}

async function openOnPage(racer: MediapipeLoop): Promise<OpenRacer> {
  const { createMediapipeLoop } = await import('./mediapipe-loop');
  const loop = await createMediapipeLoop(racer);
  return {
    look: (frame, timestampMs) => Promise.resolve(loop.look(frame, timestampMs)),
    close: () => undefined,
  };
}

async function openPeer(racer: MediapipeLoop | TensorflowLoop): Promise<OpenRacer> {
  const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), { type: 'module' });
  const ask = (message: ToPeer, transfer: Transferable[] = []) =>
    new Promise<FromPeer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromPeer>) => {
        if (data.type === 'failed') reject(new Error(data.detail));
        else resolve(data);
      };
      worker.onerror = ({ message: detail }) => reject(new Error(detail));
      worker.postMessage(message, transfer);
    });
  await ask({ type: 'open', racer });
  return {
    async look(frame, timestampMs) {
      const answer = await ask({ type: 'look', frame, timestampMs }, [frame]);
      return answer.type === 'looked' && answer.seen;
    },
    close: () => worker.terminate(),
  };
}
