import { describe, expect, it } from 'vitest';
import type { AnalysisReport, ReportedRep } from '../../src/review/report';
import { clockTime, formatReport } from './table';

const rep: ReportedRep = {
  startMs: 4200,
  endMs: 13_000,
  side: 'left',
  range: 91.6,
  rangeDeg: 91.6,
  outMs: 2100,
  holdMs: 5000,
  returnMs: 1680,
  smoothness: -1.524,
  partial: false,
  doubtful: false,
  tooFast: false,
  jerky: false,
  faults: [],
};

const report: AnalysisReport = {
  exercise: 'bird-dog',
  engine: 'engine 1',
  durationMs: 83_250,
  coverage: 0.967,
  reps: [],
  partialReps: [],
  holds: [],
  cues: [],
  events: [],
};

const lines = (changes: Partial<AnalysisReport>) =>
  formatReport('a.mp4', { ...report, ...changes }).split('\n');

describe('clockTime', () => {
  it.each([
    [0, '0:00.0'],
    [9_960, '0:10.0'],
    [59_960, '1:00.0'],
    [83_250, '1:23.3'],
    [600_000, '10:00.0'],
  ])('%d ms is %s', (ms, text) => {
    expect(clockTime(ms)).toBe(text);
  });
});

describe('formatReport', () => {
  it('says what was looked at and how much was seen', () => {
    expect(lines({})[0]).toBe('a.mp4: bird-dog, 1:23.3, 97 % seen, engine 1');
  });

  it('says plainly that nothing was counted, without empty tables', () => {
    expect(lines({})).toEqual([lines({})[0], '', '0 repetitions counted']);
  });

  it('lists each repetition with its figures under their headings', () => {
    const [heading = '', row = ''] = lines({ reps: [rep] }).slice(-2);
    expect(row.split(/ {2,}/)).toEqual([
      '',
      '1',
      'left',
      '0:04.2',
      '92 deg',
      '2.1',
      '5.0',
      '1.7',
      '-1.52',
    ]);
    for (const [name, value] of [
      ['side', 'left'],
      ['start', '0:04.2'],
      ['hold s', '5.0'],
      ['SPARC', '-1.52'],
    ] as const) {
      expect(row.indexOf(value)).toBe(heading.indexOf(name));
    }
  });

  it('leaves what is not known open, and says what was wrong', () => {
    const { rangeDeg: _, ...inTrunks } = rep;
    const row = lines({
      reps: [
        { ...inTrunks, range: 0.1384, smoothness: null, tooFast: true, faults: ['knee-bent'] },
      ],
    }).at(-1);
    expect(row).toMatch(/ 0\.14 .* - +too fast, knee-bent$/);
  });

  it('keeps what was not counted apart', () => {
    const text = lines({ reps: [rep], partialReps: [{ ...rep, startMs: 20_000, partial: true }] });
    expect(text).toContain('1 repetition counted');
    expect(text.indexOf('Not counted')).toBeGreaterThan(text.indexOf('Repetitions'));
    expect(text.at(-1)).toContain('0:20.0');
  });

  it('lists holds and cues with their times', () => {
    const hold = {
      startMs: 5000,
      endMs: 9000,
      side: 'left',
      heldMs: 3000,
      targetMs: 5000,
    } as const;
    const text = lines({
      holds: [{ ...hold, complete: false }],
      cues: [{ timestampMs: 9100, id: 'hold-on', text: 'Hold on: 2 more' }],
    });
    expect(text).toContain('  0:05.0  left  3.0 of 5.0 s  ended early');
    expect(text).toContain('  0:09.1  hold-on  Hold on: 2 more');
  });
});
