import type { Reading } from './body';
import { fitSine, type Series, type SineFit } from './sine-fit';

/** What the belly tells about the breath. */
export interface Breath {
  /** True while it goes up and down, false while it rests; null = not known. */
  readonly breathing: boolean | null;
  /** Breaths a second when they were seen last; null = never yet. */
  readonly rateHz: Reading;
  /** From lowest to highest in an ordinary breath, in the height's unit; null = never yet. */
  readonly depth: Reading;
  /** Breaths that were finished since the beginning. */
  readonly cycles: number;
}

/** Rates that people breathe at, and the steps in which they are tried. Hertz. */
const slowest = 0.08;
const fastest = 0.55;
const rateStep = 0.005;
/** Heights are averaged over this time: no breath is quicker, and the noise gets less. */
const binMs = 200;
/** The rate is told from this time at most, and from this many breaths at least. */
const windowMs = 24_000;
const leastMs = 9000;
const leastBreaths = 1.8;
/** Share of the belly's movement that one rate must explain before it is a breath. */
const leastShare = 0.45;
/** A breath lifts the belly by this much at least, in trunks: two millimetres. */
const leastDepth = 0.004;
/** No breath for two of one's own, and for this long at least, is a breath held. */
const heldBreaths = 2;
const heldLeastMs = 8000;
/** Share of the own depth below which the belly rests, and from which a breath is an ordinary one. */
const restShare = 0.35;
const usualShare = 0.6;
/** Share of the own depth, up and down from the middle, that a breath must pass to be counted. */
const countShare = 0.2;
/** Bins between two searches for the rate, the costly part: a breath is slow. */
const searchEvery = 5;
/** Heights further apart than this do not belong together. */
const longestGapMs = 1500;

/** The rate that explains most of a series. */
function bestRate(series: Series, from: number, to: number): { rate: number; fit: SineFit } | null {
  let best: { rate: number; fit: SineFit } | null = null;
  for (let rate = from; rate <= to + 1e-9; rate += rateStep) {
    const fit = fitSine(series, rate);
    if (fit && (best === null || fit.share > best.fit.share)) best = { rate, fit };
  }
  return best;
}

/**
 * Finds the breath in the height of the belly. What is seen of two breaths tells the rate; from
 * then on it is known when the belly rests. In the model's silhouettes the rate is right to 0.02 Hz
 * from three millimetres of movement on.
 */
export function createBreath() {
  let bins: { ms: number; sum: number; count: number }[] = [];
  let rateHz: Reading = null;
  let depth: Reading = null;
  let breathing: boolean | null = null;
  let cycles = 0;
  let high = false;
  let lastMs: number | null = null;
  let filled = 0;

  function series(lastingMs: number): Series & { readonly lengthMs: number } {
    const end = bins.at(-1)?.ms ?? 0;
    const own = bins.filter((bin) => end - bin.ms <= lastingMs);
    return {
      time: own.map((bin) => bin.ms / 1000),
      value: own.map((bin) => bin.sum / bin.count),
      lengthMs: end - (own[0]?.ms ?? end),
    };
  }

  /** Depth of the breath over the time in which a held one shows; null while too little is known. */
  function depthOfLate(rate: number): Reading {
    const lastingMs = Math.max(heldLeastMs, (heldBreaths * 1000) / rate);
    const late = series(lastingMs);
    if (late.lengthMs < lastingMs - 2 * binMs) return null;
    const best = bestRate(late, Math.max(slowest, 0.7 * rate), Math.min(fastest, 1.4 * rate));
    return best?.fit.depth ?? null;
  }

  function learn(): void {
    const seen = series(windowMs);
    if (seen.lengthMs < leastMs) return;
    const best = bestRate(seen, slowest, fastest);
    if (!best || best.fit.share < leastShare || best.fit.depth < leastDepth) return;
    if ((seen.lengthMs / 1000) * best.rate < leastBreaths) return;
    const late = depthOfLate(best.rate);
    // Half a window of held breath is no ordinary breathing to learn from.
    if (late !== null && late < usualShare * best.fit.depth) return;
    rateHz = best.rate;
    depth = best.fit.depth;
  }

  function count(): void {
    if (depth === null) return;
    const { value } = series((1.5 * 1000) / (rateHz ?? slowest));
    const middle = (Math.max(...value) + Math.min(...value)) / 2;
    const now = (value.at(-1) as number) - middle;
    if (now > countShare * depth) high = true;
    else if (high && now < -countShare * depth) {
      high = false;
      cycles += 1;
    }
  }

  return {
    /**
     * @param height of the belly in trunks, over axes that do not follow it; null = not seen
     */
    next(timestampMs: number, height: Reading): Breath {
      if (lastMs !== null && timestampMs - lastMs > longestGapMs) {
        bins = [];
        breathing = null;
      }
      if (height !== null) {
        lastMs = timestampMs;
        const ms = Math.floor(timestampMs / binMs) * binMs;
        const last = bins.at(-1);
        if (last?.ms === ms) {
          last.sum += height;
          last.count += 1;
        } else {
          // The bins are looked at when one is full.
          if (bins.length > 0) {
            filled += 1;
            count();
            if (filled % searchEvery === 0) {
              learn();
              const late = rateHz === null ? null : depthOfLate(rateHz);
              if (late !== null && depth !== null) breathing = late >= restShare * depth;
            }
          }
          bins = [...bins, { ms, sum: height, count: 1 }].filter((bin) => ms - bin.ms <= windowMs);
        }
      }
      return { breathing, rateHz, depth, cycles };
    },
    /** The person moved: what they breathe like is still known, how high the belly lies is not. */
    moved(): void {
      bins = [];
      breathing = null;
      high = false;
    },
  };
}
