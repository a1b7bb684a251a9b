import type { ExerciseWords } from '../exercise/schema';
import type { Cue } from './cue';
import type { Wording } from './wording';

/** Everything that can be said in one exercise, in one language. */
export interface CoachWords {
  readonly general: Wording;
  readonly exercise: Pick<ExerciseWords, 'cues' | 'pace'>;
}

/** What is said by the id alone; the figure comes from the event. */
function generalWordings(words: Wording, figure: number): Readonly<Record<string, string[]>> {
  return {
    begin: [words.begin],
    'sight-good': [words.sightGood],
    'left-position': [words.leftPosition],
    'got-up': [words.gotUp],
    'slow-down': [...words.slowDown],
    jerky: [...words.jerky],
    hold: [words.hold],
    'hold-on': [words.holdOn(figure)],
    'let-go': [words.letGo],
    partial: [words.partial],
    'form-hidden': [words.formHidden],
    count: [words.count(figure)],
    countdown: [words.countdown(figure)],
    unseen: [words.unseen],
    'set-done': [words.setDone],
  };
}

/** Ids of which a part names the entry of a list: `sight-nobody`, `pace-out`. */
function listedWordings(
  id: string,
  { general, exercise }: CoachWords,
): string | readonly string[] | undefined {
  type List = Readonly<Record<string, string | readonly string[]>>;
  const lists: Readonly<Record<string, List | undefined>> = {
    sight: general.sight,
    calibration: general.calibration,
    praise: general.praise,
    pace: exercise.pace,
  };
  const [list = '', ...rest] = id.split('-');
  return lists[list]?.[rest.join('-')];
}

/**
 * The wordings of a cue, the second for when the first was not heeded; empty for an unknown id.
 *
 * @param figure seconds or rounds, where the cue names them
 */
export function cueWordings(id: string, words: CoachWords, figure = 0): readonly string[] {
  const general = generalWordings(words.general, figure)[id];
  if (general) return general;
  const listed = listedWordings(id, words);
  if (listed === undefined) return words.exercise.cues[id] ?? [];
  return typeof listed === 'string' ? [listed] : listed;
}

/** Cues whose text cannot be had without their figure. */
const withFigure = new Set(['hold-on', 'count', 'countdown']);

/**
 * What a recorded cue is in the language of `words`. Where the id is not known any more, or an old
 * record lacks the figure, it stays as it was said.
 */
export function cueText(cue: Cue, words: CoachWords): string {
  if (withFigure.has(cue.id) && cue.figure === undefined) return cue.text;
  const wordings = cueWordings(cue.id, words, cue.figure);
  return wordings[(cue.wording ?? 0) % wordings.length] ?? cue.text;
}
