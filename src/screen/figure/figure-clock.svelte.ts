import { untrack } from 'svelte';
import type { Beat } from '../beat';

/**
 * How far a slow movement has come, 0 at the start position and 1 at its end: out, a rest there,
 * back, a rest. Eased, for nothing in a body starts or stops at once.
 *
 * @param seconds time since the beginning
 * @param pace seconds for each way
 * @param pause seconds at either end
 */
export function movementAt(seconds: number, pace: number, pause: number): number {
  const place = seconds % (2 * (pace + pause));
  const way = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;
  if (place < pace) return way(place / pace);
  if (place < pace + pause) return 1;
  if (place < 2 * pace + pause) return 1 - way((place - pace - pause) / pace);
  return 0;
}

/** Which round of that movement it is, from 0. Parameters as for {@link movementAt}. */
export function roundAt(seconds: number, pace: number, pause: number): number {
  return Math.floor(seconds / (2 * (pace + pause)));
}

/** Seconds that pass while `runs` says so; stands still otherwise. */
export class FigureClock {
  #seconds = $state.raw(0);

  /** @param beat when it goes on; null = with each refresh of the screen */
  constructor(runs: () => boolean, beat: Beat | null = null) {
    $effect(() => {
      if (!runs()) return;
      const startedAt = performance.now() - untrack(() => this.#seconds) * 1000;
      const advance = (now: number): void => {
        this.#seconds = Math.max(0, (now - startedAt) / 1000);
      };
      if (beat) return beat.listen(() => advance(performance.now()));
      let frame = requestAnimationFrame(function tick(this: void, now: number) {
        advance(now);
        frame = requestAnimationFrame(tick);
      });
      return () => cancelAnimationFrame(frame);
    });
  }

  get seconds(): number {
    return this.#seconds;
  }
}
