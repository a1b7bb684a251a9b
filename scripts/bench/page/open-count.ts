import type { PoseWorker } from '../../../src/pose/pose-tracker';
import { counted, type Counted } from './count-open';

/** What a worker that counts says of itself. */
export interface WorkerCount extends Counted {
  /** That TensorFlow.js holds: those of the model and no others. */
  readonly tensorflowTensors: number;
}

/** What is still open. */
export interface OpenCount {
  readonly frames: number;
  /** Of LiteRT. */
  readonly tensors: number;
  /** Of LiteRT, since the worker began: so many there were to free. */
  readonly madeTensors: number;
  /** Of TensorFlow.js: never 0 while its model is loaded. */
  readonly tensorflowTensors: number;
}

/** The app's own pose worker, which counts what it closes. One at a time. */
export function createCountedPoseWorker(): PoseWorker {
  return new Worker(new URL('./counted-pose-worker.ts', import.meta.url), {
    type: 'module',
    name: 'pose',
  });
}

/** What is open of the pictures that are followed, and of all tensors. */
export async function openCount(): Promise<OpenCount> {
  const line = new BroadcastChannel('lento-open-count');
  const worker = await new Promise<WorkerCount>((resolve) => {
    line.onmessage = ({ data }: MessageEvent<WorkerCount>) => resolve(data);
    line.postMessage('count');
  });
  line.close();
  const page = counted();
  return {
    frames: page.madeFrames - page.closedFrames - worker.closedFrames,
    tensors: worker.madeTensors - worker.freedTensors,
    madeTensors: worker.madeTensors,
    tensorflowTensors: worker.tensorflowTensors,
  };
}
