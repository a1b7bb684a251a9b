import type { FromPeer, ToPeer } from './peer-messages';
import type { MediapipeLoop, TensorflowLoop } from './racer-list';

declare const self: DedicatedWorkerGlobalScope;

interface Loop {
  look(frame: VideoFrame, timestampMs: number): boolean | Promise<boolean>;
}

let loop: Loop | null = null;

async function create(racer: MediapipeLoop | TensorflowLoop): Promise<Loop> {
  if (racer.kind === 'mediapipe-loop') {
    return (await import('./mediapipe-loop')).createMediapipeLoop(racer);
  }
  return (await import('../peers/tensorflow-loop')).createTensorflowLoop(racer.model);
}

async function answer(message: ToPeer): Promise<FromPeer> {
  if (message.type === 'open') {
    loop = await create(message.racer);
    return { type: 'ready' };
  }
  if (loop === null) throw new Error('a picture came before the engine was ready');
  return { type: 'looked', seen: await loop.look(message.frame, message.timestampMs) };
}

self.onmessage = ({ data }: MessageEvent<ToPeer>) => {
  answer(data)
    .catch((error: unknown): FromPeer => ({ type: 'failed', detail: String(error) }))
    .then((message) => self.postMessage(message));
};
