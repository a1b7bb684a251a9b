import { describe, expect, it } from 'vitest';
import { analysisReport } from './report';
import { reviewSession } from './review-session';
import { syntheticExercise, syntheticSession } from './testing/synthetic-session';

const fault = (timestampMs: number) => ({ id: 'knee-bent', timestampMs, value: 140 });
const hold = {
  startMs: 4000,
  endMs: 5500,
  side: 'left',
  heldMs: 1500,
  targetMs: 5000,
  complete: false,
} as const;
const recorded = syntheticSession({
  reps: [{ faults: [fault(3000), fault(3500)] }, { partial: true, range: 30 }],
  more: [
    { type: 'form', event: { kind: 'hold-end', timestampMs: 5500, hold } },
    {
      type: 'cue',
      cue: {
        timestampMs: 5600,
        id: 'hold-on',
        priority: 'hold',
        sign: 'hold',
        text: 'Hold on: 4 more.',
        showMs: 2000,
      },
    },
  ],
});
const report = analysisReport(reviewSession(recorded, syntheticExercise));

describe('analysisReport', () => {
  it('says what was seen, counted and partial reps apart', () => {
    const { smoothness, ...rep } = report.reps[0] ?? {};
    expect(report.reps).toHaveLength(1);
    expect(rep).toEqual({
      startMs: 2000,
      endMs: 7500,
      side: 'left',
      range: 60,
      rangeDeg: 60,
      outMs: 2000,
      holdMs: 1500,
      returnMs: 2000,
      partial: false,
      doubtful: false,
      tooFast: false,
      jerky: false,
      faults: ['knee-bent'],
    });
    expect(smoothness).toBeCloseTo(-1.4, 1);
    expect(report.partialReps).toHaveLength(1);
    expect(report.partialReps[0]).toMatchObject({ startMs: 9500, range: 30, partial: true });
  });

  it('carries the session, holds, cues and events', () => {
    expect(report).toMatchObject({
      exercise: 'bird-dog',
      engine: 'synthetic',
      durationMs: recorded.session.durationMs,
      coverage: 1,
      holds: [hold],
      cues: [{ timestampMs: 5600, id: 'hold-on', text: 'Hold on: 4 more.' }],
    });
    expect(report.holds[0]).toEqual(hold);
    expect(report.events).toHaveLength(recorded.events.length - 1);
  });

  it('has degrees only where the measure is an angle', () => {
    const trunks = reviewSession(recorded, { ...syntheticExercise, unit: 'trunks' });
    expect(analysisReport(trunks).reps[0]).not.toHaveProperty('rangeDeg');
    expect(analysisReport(trunks).reps[0]?.range).toBe(60);
  });

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
