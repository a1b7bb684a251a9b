// LiteRT's Emscripten modules: scripts without types, bundled here as module factories.
declare module '@litertjs/core/wasm/litert_wasm_compat_internal.js' {
  const moduleFactory: (module?: object) => Promise<object>;
  export default moduleFactory;
}
declare module '@litertjs/core/wasm/litert_wasm_threaded_internal.js' {
  const moduleFactory: (module?: object) => Promise<object>;
  export default moduleFactory;
}
