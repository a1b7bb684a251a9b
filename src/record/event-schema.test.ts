import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { cueSchema, formEventSchema } from './event-schema';
import { recordedEventSchema } from './event-schema';
import type { Cue, FormEvent, RecordedEvent } from './records';
import { sampleEvents } from './testing/sample-session';

// True only where each type fits into the other; `tsc` is what runs this test.
type Same<A, B> = [A, B] extends [B, A] ? true : false;
const same: [
  Same<v.InferOutput<typeof formEventSchema>, FormEvent>,
  Same<v.InferOutput<typeof cueSchema>, Cue>,
  Same<v.InferOutput<typeof recordedEventSchema>, RecordedEvent>,
] = [true, true, true];

describe('recordedEventSchema', () => {
  it('has exactly the fields of the events (compile time)', () => {
    expect(same).toEqual([true, true, true]);
  });

  it('takes one of every kind unchanged', () => {
    for (const event of sampleEvents()) expect(v.parse(recordedEventSchema, event)).toEqual(event);
  });

  it.each([
    { type: 'form', event: { kind: 'somersault', timestampMs: 1 } },
    { type: 'form', event: { kind: 'ready', timestampMs: 1, extra: true } },
    { type: 'form', event: { kind: 'ready', timestampMs: '1' } },
    { type: 'correction', repStartMs: 1 },
    { type: 'note' },
    null,
  ])('refuses %j', (event) => {
    expect(v.is(recordedEventSchema, event)).toBe(false);
  });
});
