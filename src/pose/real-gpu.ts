/** Parts of the names by which renderers in software go. */
const software = /swiftshader|llvmpipe|softpipe|basic render|software|swrast|lavapipe/i;

/** Whether a WebGL renderer's name is that of a graphics card. An empty name is none. */
export function isRealGpu(renderer: string | null): boolean {
  return renderer !== null && renderer.trim() !== '' && !software.test(renderer);
}

/** What the browser says draws WebGL; null = no WebGL at all. */
export function webglRenderer(): string | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return null;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  const name: unknown = gl.getParameter(unmasked ?? gl.RENDERER);
  // Browsers allow few contexts at a time.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : null;
}
