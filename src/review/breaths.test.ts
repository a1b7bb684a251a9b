import { expect, it } from 'vitest';
import type { FormEvent } from '../record/records';
import { breathsOf } from './breaths';

const told = (count: number, perMinute: number | null): FormEvent[] => [
  { kind: 'ready', timestampMs: 0 },
  { kind: 'breaths', timestampMs: 60_000, count, perMinute },
];

it('tells the breaths of a set', () => {
  expect(breathsOf(told(12, 13.1))).toEqual({ seen: { count: 12, perMinute: 13.1 } });
});

it('tells that they could not be seen, and nothing where nobody watched or an old record is silent', () => {
  expect(breathsOf(told(0, null))).toEqual({ seen: null });
  expect(breathsOf([{ kind: 'ready', timestampMs: 0 }])).toBeNull();
});
