import { CompiledModel, Tensor } from '@litertjs/core';
import { memory } from '@tensorflow/tfjs-core';
import { countTensors, counted } from './count-open';
import type { WorkerCount } from './open-count';

// LiteRT does not say how many tensors there are: each that goes in or comes out is counted.
const { fromTypedArray } = Tensor;
Tensor.fromTypedArray = function (...args: Parameters<typeof fromTypedArray>) {
  countTensors.made();
  return fromTypedArray.apply(Tensor, args);
} as typeof fromTypedArray;
const run = CompiledModel.prototype.run as (input: unknown) => Promise<unknown[]>;
CompiledModel.prototype.run = async function (this: CompiledModel, input: unknown) {
  const outputs = await run.call(this, input);
  countTensors.made(outputs.length);
  return outputs;
} as typeof CompiledModel.prototype.run;
const free = Tensor.prototype.delete as () => void;
Tensor.prototype.delete = function (this: Tensor) {
  countTensors.freed();
  free.call(this);
};

/** TensorFlow.js has no engine in workers that have not begun with it. */
function tensorflowTensors(): number {
  try {
    return memory().numTensors;
  } catch {
    return 0;
  }
}

// The worker itself takes every message on its own line.
const line = new BroadcastChannel('lento-open-count');
line.onmessage = () => {
  const count: WorkerCount = { ...counted(), tensorflowTensors: tensorflowTensors() };
  line.postMessage(count);
};
