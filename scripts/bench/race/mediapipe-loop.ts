import { PoseLandmarker } from '@mediapipe/tasks-vision';
import moduleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { modelBundles } from '../../../models/bundles';
import type { PoseModel } from '../../../src/pose/protocol';

/** MediaPipe's pose landmarker with its own bundle and its own defaults. */
export async function createMediapipeLoop(model: PoseModel, mask: boolean) {
  // The library takes the factory from the global scope and clears it after each use.
  Object.assign(globalThis, { ModuleFactory: moduleFactory });
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: '', wasmBinaryPath: wasmUrl },
    {
      baseOptions: { modelAssetPath: modelBundles[model].url, delegate: 'CPU' },
      runningMode: 'VIDEO',
      numPoses: 1,
      outputSegmentationMasks: mask,
    },
  );
  return {
    /** @returns whether somebody was seen */
    look(frame: ImageBitmap, timestampMs: number): boolean {
      let seen = false;
      landmarker.detectForVideo(frame, timestampMs, ({ landmarks, segmentationMasks }) => {
        seen = landmarks.length > 0;
        if (mask) segmentationMasks?.[0]?.getAsFloat32Array();
      });
      frame.close();
      return seen;
    },
  };
}
