import * as v from 'valibot';

// Written out for files from elsewhere: what is read from them is shown and counted. A test fails to
// compile when the events grow and this file does not, or the other way round.

const time = v.pipe(v.number(), v.finite());
const duration = v.pipe(v.number(), v.finite(), v.minValue(0));
const figure = v.pipe(v.number(), v.finite());
const side = v.picklist(['left', 'right', 'both', 'unknown']);
const phase = v.picklist(['rest', 'out', 'hold', 'back']);
const shortText = v.pipe(v.string(), v.maxLength(200));

const fault = v.strictObject({ id: shortText, timestampMs: time, value: v.nullable(figure) });

const backHalves = v.strictObject({ chest: v.nullable(figure), lumbar: v.nullable(figure) });

const rep = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startMs: time,
  endMs: time,
  side,
  outMs: duration,
  holdMs: duration,
  returnMs: duration,
  range: figure,
  rangeOfTarget: figure,
  partial: v.boolean(),
  doubtful: v.boolean(),
  // Records of earlier versions are without what is optional.
  formUnknown: v.optional(v.boolean()),
  tooFast: v.boolean(),
  jerky: v.boolean(),
  backHalves: v.optional(backHalves),
  faults: v.pipe(v.array(fault), v.readonly()),
});

const hold = v.strictObject({
  startMs: time,
  endMs: time,
  side,
  heldMs: duration,
  targetMs: duration,
  complete: v.boolean(),
});

const sightProblem = v.picklist([
  'nobody',
  'parts-hidden',
  'too-small',
  'cut-off',
  'turn-side-on',
  'turn-front-on',
  'view-moved',
  'other-person',
  'engine-blind',
]);

/** An event of the checkers, as a file may hold it. */
export const formEventSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('sight-lost'), timestampMs: time, problem: sightProblem }),
  v.strictObject({ kind: v.literal('sight-found'), timestampMs: time }),
  v.strictObject({ kind: v.literal('ready'), timestampMs: time }),
  v.strictObject({ kind: v.literal('left-position'), timestampMs: time }),
  v.strictObject({ kind: v.literal('got-up'), timestampMs: time }),
  v.strictObject({ kind: v.literal('phase'), timestampMs: time, phase, side }),
  v.strictObject({ kind: v.literal('rep'), timestampMs: time, rep }),
  v.strictObject({ kind: v.literal('hold-start'), timestampMs: time, side }),
  v.strictObject({ kind: v.literal('hold-paused'), timestampMs: time, remainingMs: duration }),
  v.strictObject({ kind: v.literal('hold-resumed'), timestampMs: time, remainingMs: duration }),
  v.strictObject({ kind: v.literal('hold-reached'), timestampMs: time }),
  v.strictObject({ kind: v.literal('hold-end'), timestampMs: time, hold }),
  v.strictObject({ kind: v.literal('too-fast'), timestampMs: time, speed: figure, limit: figure }),
  v.strictObject({ kind: v.literal('jerky'), timestampMs: time }),
  v.strictObject({ kind: v.literal('fault'), timestampMs: time, fault }),
  v.strictObject({
    kind: v.literal('calibration'),
    timestampMs: time,
    step: v.picklist(['relax', 'press', 'done', 'known']),
  }),
  v.strictObject({
    kind: v.literal('pace'),
    timestampMs: time,
    step: v.picklist(['out', 'hold', 'back']),
    round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.strictObject({
    kind: v.literal('visibility'),
    timestampMs: time,
    word: v.picklist(['clear', 'faint', 'not-visible']),
  }),
  v.strictObject({ kind: v.literal('form-hidden'), timestampMs: time }),
  v.strictObject({
    kind: v.literal('breaths'),
    timestampMs: time,
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    perMinute: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  }),
  v.strictObject({ kind: v.literal('set-done'), timestampMs: time }),
]);

/** A cue, as a file may hold it. */
export const cueSchema = v.strictObject({
  timestampMs: time,
  id: shortText,
  priority: v.picklist(['safety', 'sight', 'tempo', 'hold', 'form', 'count', 'praise']),
  sign: v.picklist(['stop', 'eye', 'slow', 'hold', 'adjust', 'check', 'go', 'turn']),
  wording: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  figure: v.optional(figure),
  showFigure: v.optional(v.boolean()),
  text: shortText,
  showMs: duration,
});

export const recordedEventSchema = v.variant('type', [
  v.strictObject({ type: v.literal('form'), event: formEventSchema }),
  v.strictObject({ type: v.literal('cue'), cue: cueSchema }),
  v.strictObject({
    type: v.literal('command'),
    timestampMs: time,
    command: v.picklist(['pause', 'resume', 'next', 'again', 'hurts', 'finish']),
    by: v.picklist(['button', 'key', 'remote', 'voice', 'gesture']),
  }),
  v.strictObject({ type: v.literal('engine'), timestampMs: time, engine: shortText }),
  v.strictObject({ type: v.literal('correction'), repStartMs: time, counts: v.boolean() }),
]);
