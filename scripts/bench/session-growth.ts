import type { SessionSample } from './page/long-session';

/** Share of the session after which everything has been compiled, opened and filled. */
const warmUpShare = 0.2;

/** From the last part of the warm-up on. */
function sinceWarmUp(samples: readonly SessionSample[]): readonly SessionSample[] {
  return samples.slice(Math.max(0, Math.round(samples.length * warmUpShare) - 1));
}

/**
 * How much more of something there is at the end than there was at its lowest since the warm-up, as a
 * share of that; null = not known. What the browser gives back in between does not hide what grows.
 */
export function growthFromLowest(
  samples: readonly SessionSample[],
  value: (sample: SessionSample) => number | null,
): number | null {
  const since = sinceWarmUp(samples);
  const known = since.map(value).filter((one) => one !== null);
  const last = known.at(-1);
  const lowest = Math.min(...known);
  return last === undefined || known.length < since.length || lowest === 0
    ? null
    : last / lowest - 1;
}

/** How a value has changed since the warm-up, as a share of what it was then; null = not known. */
export function growth(
  samples: readonly SessionSample[],
  value: (sample: SessionSample) => number | null,
): number | null {
  const since = sinceWarmUp(samples);
  const [from, to] = [since[0], since.at(-1)];
  const [before, after] = [from && value(from), to && value(to)];
  return before == null || after == null || before === 0 ? null : after / before - 1;
}
