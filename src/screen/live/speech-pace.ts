import type { LiveState } from '../../session/live-state';
import type { Caption } from './caption';

/** What belongs to a stage is said once it has stood for this long: half-turns change it often. */
const settledMs = 1200;
/** And not again before this. */
const againAfterMs = 8000;

/** The coach says it as a cue, or whoever asked for it has heard it at once. */
const saidOtherwise: readonly LiveState['pause'][] = ['asked', 'left-position'];

/**
 * Decides when a caption is spoken: a cue at once and once; a hint of a stage when it has settled,
 * then again after a while. Times are the source's own.
 */
export class SpeechPace {
  #cue: LiveState['cue'] = null;
  #pause: LiveState['pause'] = null;
  #hint = '';
  #hintSinceMs = 0;
  #saidHint = '';
  #lastSaidMs = -Infinity;

  /** What to say now, or null. */
  next(live: LiveState, caption: Caption | null): string | null {
    const { cue, timestampMs } = live;
    if (cue !== null) {
      const isNew = cue.id !== this.#cue?.id || cue.timestampMs !== this.#cue.timestampMs;
      this.#cue = cue;
      if (!isNew) return null;
      this.#lastSaidMs = timestampMs;
      return cue.text;
    }
    if (live.pause !== this.#pause) {
      this.#pause = live.pause;
      this.#saidHint = '';
    }
    const isHint =
      live.pause === null
        ? live.stage === 'set-up' || live.stage === 'waiting'
        : !saidOtherwise.includes(live.pause);
    const hint = isHint ? (caption?.text ?? '') : '';
    if (hint !== this.#hint) {
      this.#hint = hint;
      this.#hintSinceMs = timestampMs;
    }
    if (hint === '' || timestampMs - this.#hintSinceMs < settledMs) return null;
    // Who has paused wants peace: it is said once.
    if (live.pause !== null && hint === this.#saidHint) return null;
    const pause = hint === this.#saidHint ? againAfterMs : settledMs;
    if (timestampMs - this.#lastSaidMs < pause) return null;
    this.#saidHint = hint;
    this.#lastSaidMs = timestampMs;
    return hint;
  }
}
