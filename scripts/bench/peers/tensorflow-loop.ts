import { createDetector, SupportedModels } from '@tensorflow-models/pose-detection';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import type { TensorflowLoop } from '../race/racer-list';

/** Address of a model file on the page's own origin. */
const modelUrl = (name: string) => `${self.location.origin}/peers/${name}.json`;

/** TensorFlow.js's own detectors with their own defaults, their models from the page's origin. */
export async function createTensorflowLoop(model: TensorflowLoop['model']) {
  // The build with threads starts them from a blob, which the page's policy forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  if (!(await setBackend('wasm'))) throw new Error('TensorFlow.js has no WebAssembly here');
  await ready();
  const detector =
    model === 'movenet'
      ? await createDetector(SupportedModels.MoveNet, {
          modelType: 'SinglePose.Lightning',
          modelUrl: modelUrl('movenet-lightning'),
        })
      : await createDetector(SupportedModels.BlazePose, {
          runtime: 'tfjs',
          modelType: model === 'blazepose-full' ? 'full' : 'lite',
          detectorModelUrl: modelUrl('blazepose-detector'),
          landmarkModelUrl: modelUrl(model),
        });
  return {
    /** @returns whether somebody was seen */
    async look(frame: VideoFrame, timestampMs: number): Promise<boolean> {
      // It takes no frames as they are.
      const picture = await createImageBitmap(frame);
      frame.close();
      const poses = await detector.estimatePoses(picture, {}, timestampMs);
      picture.close();
      return poses.length > 0;
    },
  };
}
