import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';
import { partNames } from './parts';

it('measures everything when nothing is asked for', () => {
  expect(readArguments([])).toEqual({
    parts: partNames,
    engine: 'litert-full',
    minutes: undefined,
    quick: false,
    json: undefined,
  });
});

it('takes parts in their own order, whatever the order asked for', () => {
  const wanted = ['--only', 'cpu,engines', '--quick', '--minutes', '2.5', '--json', 'out.json'];
  expect(readArguments(wanted)).toMatchObject({
    parts: ['engines', 'cpu'],
    minutes: 2.5,
    quick: true,
    json: 'out.json',
  });
});

it('shows its help', () => {
  expect(readArguments(['--help'])).toBe('help');
});

describe('says in one line what is wrong with', () => {
  it.each([
    [['--only', 'stage'], /no part "stage".*engines, pipeline/],
    [['--only', ''], /no part ""/],
    [['--engine', 'webnn'], /no engine "webnn".*litert-full/],
    [['--minutes', 'ten'], /--minutes takes a number/],
    [['--minutes', '0'], /--minutes takes a number/],
    [['--json', ''], /--json needs/],
    [['--fast'], /'--fast'/],
    [['engines'], /'engines'/],
  ])('%j', (args, message) => {
    const read = () => readArguments(args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
    try {
      read();
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
