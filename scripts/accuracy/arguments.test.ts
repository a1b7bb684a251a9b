import { expect, test } from 'vitest';
import { UsageError } from '../usage-error';
import { readAccuracyArguments } from './arguments';

const read = (...args: string[]) => readAccuracyArguments(args, 'docs');

test('the whole benchmark goes to the documents', () => {
  expect(read()).toEqual({
    ...{ only: [], quick: false, wider: false, jobs: 2, most: Infinity },
    out: 'docs',
  });
});

test('a part of it is printed, unless a folder is named', () => {
  expect(read('--only', 'held-out  cat-arch')).toMatchObject({
    only: ['held-out', 'cat-arch'],
    out: null,
  });
  expect(read('--quick')).toMatchObject({ quick: true, out: null });
  expect(read('--wider')).toMatchObject({ wider: true, out: null });
  expect(read('--only', 'cat-arch', '--out', 'here')).toMatchObject({ out: 'here' });
});

test('wrong input: a line that says what to do', () => {
  expect(() => read('--jobs', '0')).toThrow(
    new UsageError('--jobs needs a whole number from 1 on, not "0".'),
  );
  expect(() => read('--most', 'few')).toThrow(UsageError);
  expect(() => read('--only')).toThrow(UsageError);
  expect(() => read('--out', '')).toThrow('--out needs the name of a folder.');
});
