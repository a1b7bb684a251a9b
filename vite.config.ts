import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { completeLanguages } from './.config/complete-languages';
import { licences } from './.config/licences';
import { offline } from './.config/offline';
import { precompress } from './.config/precompress';
import { securityHeaders } from './.config/security-headers';
import { exerciseFiles } from './src/exercise/vite-plugin';
import { poseModels } from './models/vite-plugin';

export default defineConfig({
  plugins: [
    poseModels(),
    exerciseFiles(),
    completeLanguages(),
    svelte(),
    licences(),
    offline(),
    precompress(),
  ],
  publicDir: 'src/offline/public',
  // Vitest would otherwise pick the server build of Svelte.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  worker: { format: 'es' },
  build: { target: 'es2023' },
  // One finished module already; bundling it again would reload the page at the first worker.
  optimizeDeps: { exclude: ['@mediapipe/tasks-vision'] },
  server: { headers: securityHeaders },
  preview: { headers: securityHeaders },
  test: {
    // A busy machine is no fault of what is tested; what hangs is still found out.
    testTimeout: 60_000,
    // Most of a run would go into loading the same modules anew for each of two hundred files.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    include: [
      'src/**/*.test.ts',
      'models/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/person/*.test.ts',
    ],
  },
});
