import { PoseError } from './pose-problem';

/**
 * How browsers and libraries put it that a script or a file did not come. `worker error` is the tracker's
 * word for a worker that could not even be loaded: there the browser says nothing.
 */
const said =
  /failed to fetch|dynamically imported module|module script failed|fetching of the wasm failed|networkerror|load failed|worker error/i;

/** Whether an engine did not start because something of it could not be fetched: another day it may. */
export function isNotFetched(error: unknown): boolean {
  if (!(error instanceof PoseError)) return false;
  const { problem } = error;
  if (problem.kind === 'model-unavailable') return true;
  return problem.kind === 'engine-unavailable' && said.test(problem.detail);
}
