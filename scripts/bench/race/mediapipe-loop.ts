import { PoseLandmarker } from '@mediapipe/tasks-vision';
import moduleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { modelBundles } from '../../../models/bundles';
import type { MediapipeLoop } from './racer-list';

/** MediaPipe's pose landmarker with its own bundle and its own defaults. */
export async function createMediapipeLoop({ model, mask, picture }: MediapipeLoop) {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
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
    look(frame: VideoFrame, timestampMs: number): boolean {
      let seen = false;
      if (picture === 'canvas') context.drawImage(frame, 0, 0);
      const shown = picture === 'canvas' ? canvas : frame;
      landmarker.detectForVideo(shown, timestampMs, ({ landmarks, segmentationMasks }) => {
        seen = landmarks.length > 0;
        if (mask) segmentationMasks?.[0]?.getAsFloat32Array();
      });
      frame.close();
      return seen;
    },
  };
}
