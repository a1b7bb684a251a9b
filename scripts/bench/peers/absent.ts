/**
 * Stands in for MediaPipe's older library and for WebGPU, which TensorFlow.js's pose detection
 * imports and, on WebAssembly, never calls.
 */
export class Pose {}
export class WebGPUBackend {}
export const webgpu_util = {};
