declare module '@mediapipe/tasks-vision/vision_wasm_module_internal.js' {
  /** The Emscripten module factory that MediaPipe looks for in the global scope. */
  const moduleFactory: (module?: object) => Promise<object>;
  export default moduleFactory;
}
