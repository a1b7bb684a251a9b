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

/** @param madeFrames pictures that were made on the page since it was loaded */
export async function openCount(madeFrames: number): Promise<OpenCount> {
  const line = new BroadcastChannel('lento-open-count');
  const worker = await new Promise<WorkerCount>((resolve) => {
    line.onmessage = ({ data }: MessageEvent<WorkerCount>) => resolve(data);
    line.postMessage('count');
  });
  line.close();
  return {
    frames: madeFrames - worker.closedFrames - counted().closedFrames,
    tensors: worker.madeTensors - worker.freedTensors,
    tensorflowTensors: worker.tensorflowTensors,
  };
}
