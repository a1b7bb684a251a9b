import { speakingMs } from '../../session/coach-wording';
import type { LiveState } from '../../session/live-state';
import type { Caption } from './caption';

/** What belongs to a stage is said once it has stood for this long, and nothing else is being said. */
const settledMs = 1200;
/** And not again before this. */
const againAfterMs = 8000;

/** The coach says it as a cue, or whoever asked for it has heard it at once. */
const saidOtherwise: readonly LiveState['pause'][] = ['asked', 'left-position'];

/**
 * Decides when a caption is spoken: a cue at once and once (the set-up check speaks in cues too); what
 * a stage asks for when it has settled, then again after a while; that there is no picture, at once.
 * Times are the source's own.
 */
export class SpeechPace {
  #cue: LiveState['cue'] = null;
  #pause: LiveState['pause'] = null;
  #hint = '';
  #hintSinceMs = 0;
  #saidHint = '';
  #lastSaidMs = -Infinity;
  #silentFromMs = -Infinity;

  /** What to say now, or null. */
  next(live: LiveState, caption: Caption | null): string | null {
    const { cue, timestampMs } = live;
    if (cue !== null) {
      const isNew = cue.id !== this.#cue?.id || cue.timestampMs !== this.#cue.timestampMs;
      this.#cue = cue;
      if (!isNew) return null;
      return this.#say(timestampMs, cue.text);
    }
    if (live.pause !== this.#pause) {
      this.#pause = live.pause;
      this.#saidHint = '';
    }
    const isHint =
      live.pause === null
        ? live.stage === 'waiting' && live.sight === null
        : !saidOtherwise.includes(live.pause);
    // Without pictures the source's time stands still: nothing could settle.
    const atOnce = live.pause === 'no-picture';
    const hint = isHint ? (caption?.text ?? '') : '';
    if (hint !== this.#hint) {
      this.#hint = hint;
      this.#hintSinceMs = timestampMs;
    }
    if (hint === '') return null;
    if (atOnce && hint !== this.#saidHint) {
      this.#saidHint = hint;
      return this.#say(timestampMs, hint);
    }
    if (timestampMs - this.#hintSinceMs < settledMs) return null;
    // Who has paused wants peace: it is said once.
    if (live.pause !== null && hint === this.#saidHint) return null;
    if (timestampMs < this.#silentFromMs) return null;
    const pause = hint === this.#saidHint ? againAfterMs : settledMs;
    if (timestampMs - this.#lastSaidMs < pause) return null;
    this.#saidHint = hint;
    return this.#say(timestampMs, hint);
  }

  #say(timestampMs: number, text: string): string {
    this.#lastSaidMs = timestampMs;
    this.#silentFromMs = timestampMs + speakingMs(text);
    return text;
  }
}
