import { median } from './quantile';
import { raceFigures } from './race-figures';
import type { Results } from './results';
import { growth, growthFromLowest } from './session-growth';

/** Something that was set out to be reached. */
export interface Target {
  readonly name: string;
  readonly bound: string;
  /** What was measured, in words; null = not measured. */
  readonly measured: string | null;
  readonly met: boolean | null;
}

function target(
  name: string,
  bound: string,
  value: number | null | undefined,
  met: (value: number) => boolean,
  text: (value: number) => string,
): Target {
  if (value == null || Number.isNaN(value)) return { name, bound, measured: null, met: null };
  return { name, bound, measured: text(value), met: met(value) };
}

const atMost = (bound: number) => (value: number) => value <= bound;
const atLeast = (bound: number) => (value: number) => value >= bound;
const fixed =
  (digits: number, unit = '') =>
  (value: number) =>
    `${value.toFixed(digits)}${unit}`;
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

const ratioBounds = [
  ['litert full, 1 thread', 0.7],
  ['litert full, 2 threads', 0.45],
  ['litert full, mask, 1 thread', 0.9],
  ['litert full, mask, 2 threads', 0.55],
] as const;

function engineTargets({ engines }: Results): Target[] {
  const figures = engines && raceFigures(engines.result);
  return ratioBounds.map(([name, bound]) =>
    target(
      `${name}: time over that of MediaPipe's own loop`,
      `<= ${bound.toFixed(2)}`,
      figures?.find((own) => own.name === name)?.ratio,
      atMost(bound),
      fixed(2),
    ),
  );
}

function pipelineTargets({ pipeline }: Results): Target[] {
  const { plain, outline } = pipeline?.result ?? {};
  const ratio =
    plain &&
    median(plain.appRates.map((rate, round) => rate / (plain.bareRates[round] ?? Number.NaN)));
  const longest = plain && outline && Math.max(plain.longestTaskMs, outline.longestTaskMs);
  return [
    target("the app's own work on a picture", '<= 2 ms', plain?.ownMs, atMost(2), fixed(2, ' ms')),
    target(
      'rate of the app over that of its bare engine',
      '>= 0.95',
      ratio,
      atLeast(0.95),
      fixed(2),
    ),
    target('tasks of the page over 50 ms', 'none', longest, atMost(0), (ms) =>
      ms === 0 ? 'none' : `the longest ${ms.toFixed(0)} ms`,
    ),
    target(
      'refreshes of the screen meanwhile, of those of an idle page',
      '>= 0.95',
      plain && plain.refreshes / plain.idleRefreshes,
      atLeast(0.95),
      fixed(2),
    ),
  ];
}

function sessionTargets({ session }: Results): Target[] {
  const samples = session?.result.samples ?? [];
  const last = samples.at(-1);
  return [
    target(
      'memory of the page, growth after the warm-up',
      '< 5 %',
      growthFromLowest(samples, ({ processBytes }) => processBytes),
      (value) => value < 0.05,
      percent,
    ),
    target(
      'rate, loss after the warm-up',
      '< 5 %',
      growth(samples, ({ rate }) => 1 / rate),
      (value) => value < 0.05,
      percent,
    ),
    target(
      'pictures and tensors still open',
      'none',
      last && last.open.frames + last.open.tensors,
      atMost(0),
      (count) => (count === 0 ? 'none' : String(count)),
    ),
  ];
}

/** Everything that was set out to be reached, and how far it is. */
export function targets(results: Results): Target[] {
  const second = results.start?.result.second.map(({ firstPoseMs }) => firstPoseMs);
  const { brokenOnce = [], brokenTwice = [] } = results.start?.result ?? {};
  const gaps = [brokenOnce, brokenTwice].map((all) => median(all) ?? NaN);
  const { nobody } = results.cpu?.result ?? {};
  return [
    ...engineTargets(results),
    ...pipelineTargets(results),
    target(
      'second visit to the first pose',
      '<= 2.5 s',
      second && median(second),
      atMost(2500),
      (ms) => `${(ms / 1000).toFixed(2)} s`,
    ),
    target(
      'without a pose after the engine broke, the first or the second time',
      '< 2 s',
      Math.max(...gaps),
      (ms) => ms < 2000,
      (ms) => `${(ms / 1000).toFixed(2)} s`,
    ),
    target(
      'poses a second with nobody there',
      '3 to 5',
      nobody?.poses,
      (value) => value >= 3 && value <= 5,
      fixed(0),
    ),
    ...sessionTargets(results),
  ];
}
