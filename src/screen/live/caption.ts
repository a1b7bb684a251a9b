import type { CuePriority, CueSign } from '../../coach/cue';
import type { Exercise } from '../../exercise/schema';
import type { LiveState } from '../../session/live-state';
import { exerciseWords, words } from '../words/words';

/** What the strip along the bottom says. */
export interface Caption {
  readonly text: string;
  readonly sign: CueSign;
  readonly tone: CuePriority | 'quiet';
}

/** Who lies the wrong way round is seen from the wrong side too, and turns with the one word. */
const hidesPosture = (sight: LiveState['sight']): boolean =>
  sight !== null && sight !== 'turn-side-on' && sight !== 'turn-front-on';

/**
 * The one thing to say just now: the coach's cue, else what the stage needs. While somebody moves,
 * silence is normal: null.
 */
export function captionOf(live: LiveState, exercise: Exercise): Caption | null {
  if (live.cue !== null) {
    return { text: live.cue.text, sign: live.cue.sign, tone: live.cue.priority };
  }
  const text = words.live;
  if (live.stage === 'loading') return null;
  if (live.stage === 'finished') {
    return live.count > 0
      ? { text: text.finished, sign: 'check', tone: 'praise' }
      : { text: text.finishedEmpty, sign: 'stop', tone: 'quiet' };
  }
  if (live.pause !== null) return { text: text.pauses[live.pause], sign: 'hold', tone: 'quiet' };
  const { wrongPosture } = live;
  if (wrongPosture !== null && !hidesPosture(live.sight)) {
    const wanted = text.postures[wrongPosture.wanted];
    return { text: wrongPosture.lying ? wanted.turn : wanted.come, sign: 'turn', tone: 'sight' };
  }
  if (live.sight !== null) {
    const text = words.coach.sight[live.sight][live.sightWording];
    return { text, sign: 'eye', tone: 'sight' };
  }
  if (live.stage === 'set-up') return { text: text.stages['set-up'], sign: 'eye', tone: 'quiet' };
  if (live.stage === 'waiting') {
    return { text: exerciseWords(exercise).startPosition, sign: 'go', tone: 'quiet' };
  }
  if (live.visibility === 'not-visible') {
    return { text: text.visibility['not-visible'], sign: 'eye', tone: 'quiet' };
  }
  return null;
}
