import { expect, it } from 'vitest';
import { isNotFetched } from './not-fetched';
import { PoseError } from './pose-problem';

const notStarted = (detail: string) => new PoseError({ kind: 'engine-unavailable', detail });

it.each([
  new PoseError({ kind: 'model-unavailable', status: null }),
  new PoseError({ kind: 'model-unavailable', status: 404 }),
  notStarted('TypeError: Failed to fetch dynamically imported module: https://a/litert.js'),
  notStarted('TypeError: error loading dynamically imported module'),
  notStarted('RuntimeError: Aborted(both async and sync fetching of the wasm failed)'),
  notStarted('worker error'),
])('$message $problem: not fetched', (error) => {
  expect(isNotFetched(error)).toBe(true);
});

it.each([
  new PoseError({ kind: 'webgl-unavailable' }),
  notStarted('RangeError: WebAssembly.Memory(): could not allocate memory'),
  new Error('no'),
])('%s: it does not run', (error) => {
  expect(isNotFetched(error)).toBe(false);
});
