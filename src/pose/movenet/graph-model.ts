import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { loadGraphModelSync } from '@tensorflow/tfjs-converter';
import {
  env,
  ready,
  setBackend,
  tensor4d,
  tidy,
  type io,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { storedEntries } from '../../../models/task-parts';

/** Side of MoveNet lightning's square input in pixels. */
export const movenetSide = 192;

/** MoveNet on TensorFlow.js, with WebAssembly in one thread. All tensors are freed with each run. */
export class MovenetModel {
  readonly #model: ReturnType<typeof loadGraphModelSync>;
  /** RGB values 0..255 of the picture, row by row: to be filled before each run. */
  readonly input = new Float32Array(movenetSide * movenetSide * 3);

  private constructor(model: ReturnType<typeof loadGraphModelSync>) {
    this.#model = model;
  }

  /** @param task what `npm run models -- movenet` writes */
  static async create(task: Uint8Array): Promise<MovenetModel> {
    // The build with threads starts them from a blob, which the page's policy forbids.
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plainUrl,
      'tfjs-backend-wasm-simd.wasm': simdUrl,
      // Asked for, never loaded.
      'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
    });
    if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js has no WebAssembly here');
    await ready();
    return new MovenetModel(loadGraphModelSync(artifacts(task)));
  }

  /** 17 times y, x, score: fractions of the input, and 0..1. A copy that is the caller's. */
  run(): Float32Array {
    return tidy(() => {
      const values = Int32Array.from(this.input, Math.round);
      const picture = tensor4d(values, [1, movenetSide, movenetSide, 3], 'int32');
      const output = this.#model.execute(picture) as Tensor;
      return Float32Array.from(output.dataSync());
    });
  }
}

/** The model as TensorFlow.js wants it, from its two files. */
function artifacts(task: Uint8Array): io.ModelArtifacts {
  const files = storedEntries(task);
  const description = files.get('movenet-lightning.json');
  const weights = files.get('movenet-lightning.bin');
  if (description === undefined || weights === undefined) throw new Error('not a MoveNet model');
  const { modelTopology, weightsManifest, signature, format } = JSON.parse(
    new TextDecoder().decode(description),
  ) as io.ModelJSON;
  return {
    modelTopology,
    ...(signature === undefined ? {} : { signature }),
    ...(format === undefined ? {} : { format }),
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    // A copy: TensorFlow.js wants a buffer of its own.
    weightData: weights.slice().buffer as ArrayBuffer,
  };
}
