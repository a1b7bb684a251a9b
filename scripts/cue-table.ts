import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { cueKindOf, type CueKindId } from '../src/coach/cue-kinds';
import { cueWordings } from '../src/coach/cue-wordings';
import { mostUsefulFirst, onceOnly } from '../src/coach/set-up-guide';
import { english, type Wording } from '../src/coach/wording';
import type { ExerciseFile, ExerciseWords } from '../src/exercise/schema';
import type { SetUpProblem } from '../src/form/set-up-problems';
import type { SoundName } from '../src/screen/sound/sound-notes';
import { da } from '../src/screen/words/da';
import { table, type Row } from './accuracy/markdown-table';
import { readExercises } from './read-exercises';

/** Where the page lies, from the top of the repository. */
export const cuePage = 'docs/cues.md';

interface Told {
  readonly when: string;
  /** Which sound comes with it, and before the words. */
  readonly sound: SoundName | null;
  /** The test that fails when it is not given as told here. */
  readonly test: string;
}

const coachTest = 'src/coach/coach.test.ts';
const policyTest = 'src/coach/cue-policy.test.ts';
const setTest = 'src/session/coached-set.test.ts';

/** One row for each cue; one of a list stands for all of it. */
const told: Readonly<Record<Exclude<CueKindId, 'sight' | 'fault'>, Told>> = {
  'sight-good': {
    when: 'before the set, when nothing hinders the view: once',
    sound: null,
    test: 'src/coach/set-up-guide.test.ts',
  },
  unseen: {
    when: 'the two positions cannot be told apart: the person is led by voice',
    sound: null,
    test: 'src/form/calibration.test.ts',
  },
  'left-position': {
    when: 'the position was left for 1 s; counting stops',
    sound: 'paused',
    test: coachTest,
  },
  'got-up': {
    when: 'stands, sits or kneels up for 1 s in the middle of a set; counting stops',
    sound: 'paused',
    test: coachTest,
  },
  'slow-down': {
    when: 'the speed was over the limit in two frames in a row; once in each way',
    sound: 'slower',
    test: policyTest,
  },
  jerky: {
    when: 'a sudden push, or a way that breaks up into three pushes; once in each way',
    sound: 'slower',
    test: coachTest,
  },
  count: { when: 'a rep is over, in the frame of the count', sound: 'rep', test: policyTest },
  countdown: { when: 'the last three seconds of a hold', sound: 'tick', test: coachTest },
  pace: {
    when: 'leads through a movement that cannot be seen',
    sound: null,
    test: 'src/form/pacer.test.ts',
  },
  begin: {
    when: 'the start position was held, and the count-in is over',
    sound: 'begin',
    test: setTest,
  },
  hold: { when: 'the position to hold is reached', sound: null, test: setTest },
  'hold-on': {
    when: 'the hold is left with at least a second to go',
    sound: null,
    test: coachTest,
  },
  'let-go': { when: 'the time of the hold is up', sound: 'held', test: setTest },
  calibration: {
    when: 'the two positions of a person are learnt',
    sound: null,
    test: 'src/form/calibration.test.ts',
  },
  'set-done': { when: 'the last rep of the set was counted', sound: 'finished', test: coachTest },
  'form-hidden': {
    when: 'turned between 26° and 42° away from a side view for 4 s of counting; once in a set, until seen well again',
    sound: null,
    test: 'src/form/form-sight.test.ts',
  },
  partial: { when: 'a rep ended between 35 and 70 % of the reach', sound: null, test: coachTest },
  'praise-pace': {
    when: 'a clean rep within two reps after "slow down"',
    sound: null,
    test: policyTest,
  },
  'praise-hold': {
    when: 'a clean rep whose hold had no pause and was held to its end',
    sound: null,
    test: policyTest,
  },
  'praise-slow': {
    when: 'a clean rep, both ways at least as long as the exercise’s own pace',
    sound: null,
    test: policyTest,
  },
};

/** Each is drawn as well, as a sketch of the picture with an arrow. */
const sight: Readonly<Record<SetUpProblem, string>> = {
  nobody: 'nobody is found',
  'other-person': 'the points leap to somebody else, or a second person steps in',
  'engine-blind': 'the engine does not give what the exercise is judged by, e.g. no outline',
  'view-moved': 'laptop or mat were moved; said at once',
  'cut-off': 'both sides of a part that the exercise is counted by lie outside the picture',
  'too-small': 'trunk and shin are shorter than 9 % of the picture’s height',
  'turn-side-on': 'turned more than 42° away from a side view',
  'turn-front-on': 'turned more than 57° away from a front view',
  'parts-hidden': 'the trunk, or what the movement is read from, is hidden',
  'too-dark': 'the person (or the picture, where nobody is found) is darker than 10 % of white',
  'against-light': 'the person is darker than what is around, by 40 % of white',
  'camera-high': 'the camera looks down on the person by more than 26°',
  'feet-cut-off': 'the feet are outside, and the exercise can be counted without them',
  'head-cut-off': 'the head is outside',
  'few-pictures': 'fewer than seven pictures a second are looked at',
};

const sightTest = (problem: string): string =>
  onceOnly.includes(problem as SetUpProblem)
    ? 'src/form/set-up-problems.test.ts'
    : 'src/form/sight-watch.test.ts';

const lists: Readonly<Partial<Record<CueKindId, readonly string[]>>> = {
  calibration: Object.keys(english.calibration),
  pace: ['out', 'hold', 'back'],
};

const quoted = (wordings: readonly string[]): string =>
  wordings.length === 0 ? '–' : wordings.map((text) => `“${text}”`).join(' / ');

function wordingsOf(id: string, general: Wording, exercise: ExerciseWords): string {
  return quoted(cueWordings(id, { general, exercise }, 3));
}

/** The faults of one measure say by themselves when they are raised. */
function whenFault(fault: ExerciseFile['faults'][number]): string {
  const after = fault.measure === undefined ? '' : `, for ${fault.lasting} s`;
  if (fault.rule !== undefined) return `rule ${fault.rule}${after}`;
  const limits = [
    ...(fault.min === undefined ? [] : [`under ${fault.min}`]),
    ...(fault.max === undefined ? [] : [`over ${fault.max}`]),
  ];
  const against = fault.against === 'start' ? ' from the start' : '';
  return `${fault.measure ?? ''} ${limits.join(' or ')}${against}${after}`;
}

/** The whole page, as it has to stand in the repository. */
export function cuePageText(exercises: readonly ExerciseFile[]): Promise<string> {
  const sample = exercises.find(({ words }) => words.en.pace !== undefined) ?? exercises[0];
  if (!sample) throw new Error('there is no exercise');
  const { en: ownEn, da: ownDa } = sample.words;
  const row = (id: string, { when, sound, test }: Told): Row => {
    const { priority, sign } = cueKindOf(id);
    const said = [wordingsOf(id, english, ownEn), wordingsOf(id, da.coach, ownDa)];
    return [`\`${id}\``, when, priority, ...said, sign, sound ?? '–', `\`${test}\``];
  };
  const general = Object.entries(told).flatMap(([kind, own]): Row[] => {
    const list = lists[kind as CueKindId];
    return list ? list.map((entry) => row(`${kind}-${entry}`, own)) : [row(kind, own)];
  });
  const sights = Object.entries(sight).map(([problem, when]) =>
    row(`sight-${problem}`, { when, sound: null, test: sightTest(problem) }),
  );
  const head = ['Cue', 'When', 'Priority', 'English', 'Danish', 'Sign', 'Sound', 'Test'];
  const faults = exercises.map(({ id, faults: own, words }) => {
    const rows = own.map((fault): Row => {
      const said = [words.en, words.da].map((one) => quoted(one.cues[fault.id] ?? []));
      return [`\`${fault.id}\``, whenFault(fault), fault.phases.join(', '), ...said];
    });
    const faultHead = ['Cue', 'When', 'Phases', 'English', 'Danish'];
    return `### ${words.en.name} (\`${id}\`)\n\n${table(faultHead, rows)}`;
  });
  return format(
    `# What is said, and when

Written by \`npx tsx scripts/cue-table.ts\`; a test fails when it is out of date. Every spoken word is also
written on the screen, with a sign that can be told from the others by its outline alone.

## The rules

1. Safety > sight > tempo > hold > form > praise. "It hurts" ends the set at once and silences the rest.
2. One at a time: only what is more urgent cuts into what is being said.
3. A fault must last before it is spoken (see below); a fast move is called in the frame in which it is noticed.
4. Nothing twice within 8 s, but the count, which is a clock of its own: it is spoken in step with the
   screen (no more than 0.4 s behind it) or not at all, and cuts into nothing.
5. What comes again is said in other words; after twice in vain the drawn figure does the movement, large. Three
   good reps in a row, and it was heeded.
6. Praise is rare (one rep in four at most, not before the third), names what was good, and never follows a fault,
   haste, a jerk or a moment out of sight in its rep.
7. Otherwise silence.

They hold for any order of events: \`${policyTest}\` tries thousands.

Before a set begins, the set-up check leads into a good view (\`src/coach/set-up-guide.test.ts\`): one instruction
at a time, the most useful first (${mostUsefulFirst.join(', ')}); it stands for three seconds at least, and is
said in other words after ten. What hinders no counting (${onceOnly.join(', ')}) is said once. In the middle of a
set a lost view is told once, with two falling notes, and the set waits.

## Of every exercise

Two wordings are divided by a slash: the second is for when the first was not heeded. Figures are examples.

${table(head, [...general, ...sights])}

## Faults of the exercises

Priority form, sign adjust, no sound. Angles are degrees, lengths trunks. \`src/form/fault-watch.test.ts\` and
\`src/form/checker.test.ts\` test how they are raised, \`${coachTest}\` that each has words; how surely they are
seen on filmed bodies says [accuracy.md](accuracy.md).

${faults.join('\n\n')}
`,
    { parser: 'markdown', printWidth: 100, singleQuote: true },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = await cuePageText(readExercises());
  writeFileSync(join(import.meta.dirname, '..', cuePage), text);
}
