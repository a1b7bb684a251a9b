import { expect, it } from 'vitest';
import { isRealGpu } from './real-gpu';

it.each<[boolean, string | null]>([
  [false, null],
  [false, ''],
  [false, 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'],
  [false, 'llvmpipe (LLVM 15.0.7, 256 bits)'],
  [false, 'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)'],
  [false, 'Apple Software Renderer'],
  [true, 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)'],
  [true, 'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)'],
  [true, 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)'],
])('%s: %s', (real, renderer) => {
  expect(isRealGpu(renderer)).toBe(real);
});
