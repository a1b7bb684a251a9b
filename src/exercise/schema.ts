import * as v from 'valibot';
import { figureSchema } from './figure';
import { comingLanguages, languages } from './languages';
import { findWordGaps } from './words-check';
import { isCalibratedMeasure, isLimbMeasure, measureNames } from '../motion/measure-names';

const id = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case words joined by hyphens'));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(240));
const cueText = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((text) => text.split(/\s+/).length <= 8, 'a cue has at most eight words'),
);
const measure = v.picklist(measureNames);

/**
 * Which limb a limb measure is read from. `moving`: the limb that is furthest in the movement just
 * now; `other`: its opposite; `raised-arm`: the side of the arm that is raised most; `largest` and
 * `smallest`: whichever side gives that.
 */
const limb = v.picklist(['moving', 'other', 'raised-arm', 'largest', 'smallest']);

/** A measure that must lie between two values, in the measure's own unit; one end may be open. */
const bound = v.pipe(
  v.strictObject({
    measure,
    of: v.optional(limb),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
  }),
  v.check((b) => b.min !== undefined || b.max !== undefined, 'needs min or max'),
  v.check(
    (b) => isLimbMeasure(b.measure) === (b.of !== undefined),
    'a limb measure needs `of`, a trunk measure must not have it',
  ),
);

const dose = v.strictObject({
  sets: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Reps of a set; of both sides together where sides take turns. */
  reps: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** A first-timer's reps. */
  firstReps: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: sentence,
});

const movement = v.strictObject({
  measure,
  /** each: one side at a time; both: one movement of the whole body. */
  sides: v.picklist(['each', 'both']),
  /** When the sides change: rep by rep (if not given), or set by set where one has to turn over. */
  sidesChange: v.optional(v.picklist(['each-rep', 'each-set'])),
  /** Where the measure usually rests and where the exercise aims at, in its unit. */
  rest: v.number(),
  target: v.number(),
  /** The target is a distance from the person's own rest, not a place: for outlines, which differ. */
  fromOwnRest: v.optional(v.boolean(), false),
  /** How far the resting value may lie from `rest` before it is not the start position. */
  restTolerance: v.pipe(v.number(), v.minValue(0)),
  /** The smallest change that is a movement at all and not noise, in the measure's unit. */
  leastRange: v.pipe(v.number(), v.gtValue(0)),
  source: sentence,
});

const tempo = v.strictObject({
  /** A phase shorter than this is too fast. Seconds. */
  fastestPhase: v.pipe(v.number(), v.gtValue(0)),
  /** A comfortable phase, for the figure and the spoken pace. Seconds. */
  pace: v.pipe(v.number(), v.gtValue(0)),
  /** Speed that is fast whatever the range, in the measure's unit a second. */
  speedLimit: v.pipe(v.number(), v.gtValue(0)),
  source: sentence,
});

const hold = v.strictObject({
  /** Time to hold. Seconds. */
  seconds: v.pipe(v.number(), v.gtValue(0)),
  /** A first-timer's time. Seconds. */
  firstSeconds: v.pipe(v.number(), v.gtValue(0)),
  /** A wobble out of position shorter than this pauses the clock and does not end the hold. Seconds. */
  graceSeconds: v.pipe(v.number(), v.minValue(0)),
  /** What else must be true for the clock to run. */
  requires: v.optional(v.array(bound), []),
  source: sentence,
});

const fault = v.pipe(
  v.strictObject({
    id,
    /** Absent where `rule` says what is watched. */
    measure: v.optional(measure),
    of: v.optional(limb),
    /** Outside of min..max it is a fault. */
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    /** start: the bounds are changes against the person's own start position. */
    against: v.optional(v.picklist(['zero', 'start']), 'zero'),
    /** In which phases it can be a fault. */
    phases: v.optional(v.array(v.picklist(['rest', 'out', 'hold', 'back'])), ['hold']),
    /** How long it must last before it is one. Seconds. */
    lasting: v.optional(v.pipe(v.number(), v.minValue(0)), 0.4),
    /**
     * A rule of the whole rep instead of a bound. released-early: the hold ended before its time;
     * same-side-again: sides should take turns; same-side-arm: arm and leg of one side move;
     * wobble: several swings to and fro at the far end, each larger than `max`, in ranges;
     * without-movement: the measure moves past its bounds while the movement itself stays at rest;
     * breath-held: a belly that was seen breathing rests for two of its own breaths.
     */
    rule: v.optional(
      v.picklist([
        'released-early',
        'same-side-again',
        'same-side-arm',
        'wobble',
        'without-movement',
        'breath-held',
      ]),
    ),
    source: sentence,
  }),
  v.check((f) => f.rule !== 'wobble' || f.max !== undefined, 'wobble needs max'),
  v.check(
    (f) => f.rule !== 'without-movement' || f.measure !== undefined,
    'without-movement needs a measure',
  ),
  v.check(
    (f) => f.measure !== undefined || f.rule !== undefined,
    'a fault needs a measure or a rule',
  ),
  v.check(
    (f) => f.measure === undefined || f.min !== undefined || f.max !== undefined,
    'a fault with a measure needs min or max',
  ),
  v.check(
    (f) => f.measure === undefined || isLimbMeasure(f.measure) === (f.of !== undefined),
    'a limb measure needs `of`, a trunk measure must not have it',
  ),
);

const words = v.strictObject({
  name: sentence,
  /** One line under the name. */
  summary: sentence,
  /** Where the laptop stands and how to lie or kneel. */
  setUp: v.array(sentence),
  steps: v.array(sentence),
  cautions: v.array(sentence),
  /** Spoken when the start position is awaited. */
  startPosition: sentence,
  /** Spoken where the movement can't be seen and the person is led through it. */
  pace: v.optional(v.strictObject({ out: cueText, hold: cueText, back: cueText })),
  /** Per fault one or two wordings, the second for when the first was not heeded. */
  cues: v.record(id, v.pipe(v.array(cueText), v.minLength(1), v.maxLength(2))),
});

const allWords = v.strictObject({
  ...v.entriesFromList(languages, words),
  ...v.entriesFromList(comingLanguages, v.optional(words)),
});

/** One exercise, as its YAML file in content/exercises describes it. Unknown keys are errors. */
export const exerciseSchema = v.pipe(
  v.strictObject({
    id,
    group: v.picklist(['four', 'on-the-back', 'prone', 'all-fours', 'other']),
    camera: v.picklist(['side', 'front', 'foot-end']),
    /** How well a laptop camera sees it: A well, B partly, C hardly (paced and timed). */
    seen: v.picklist(['A', 'B', 'C']),
    /** The checkers need the person's silhouette. */
    silhouette: v.boolean(),
    stages: v.pipe(v.array(v.picklist(['acute', 'settled', 'prevention'])), v.minLength(1)),
    dose,
    /** The position in which the exercise happens; left = counting stops. */
    position: v.pipe(v.array(bound), v.minLength(1)),
    /** What must hold besides `position` before counting starts. */
    start: v.optional(v.array(bound), []),
    movement,
    tempo,
    hold: v.optional(hold),
    faults: v.array(fault),
    figure: figureSchema,
    words: allWords,
  }),
  v.check(
    (e) => new Set(e.faults.map((f) => f.id)).size === e.faults.length,
    'two faults have the same id',
  ),
  v.check(
    (e) => e.hold !== undefined || e.faults.every((f) => f.rule !== 'released-early'),
    'released-early needs a hold',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const needsPace = isCalibratedMeasure(dataset.value.movement.measure);
    for (const message of findWordGaps(dataset.value, needsPace)) addIssue({ message });
  }),
  v.check(
    (e) => Object.keys(e.figure.faults).every((id) => e.faults.some((f) => f.id === id)),
    'figure.faults names a fault that does not exist',
  ),
  v.check(
    (e) => Math.abs(e.movement.target - e.movement.rest) > e.movement.leastRange,
    'movement.target is within leastRange of movement.rest',
  ),
);

/** An exercise with what it says about itself in every language, as its file has it. */
export type ExerciseFile = v.InferOutput<typeof exerciseSchema>;
/** What is shown and judged. Its words come by themselves, those of one language alone. */
export type Exercise = Omit<ExerciseFile, 'words'>;
export type ExerciseBound = v.InferOutput<typeof bound>;
export type ExerciseFault = v.InferOutput<typeof fault>;
export type ExerciseWords = v.InferOutput<typeof words>;
