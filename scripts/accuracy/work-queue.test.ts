import { expect, test } from 'vitest';
import { workThrough } from './work-queue';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('the first alone, then as many at a time as there are jobs', async () => {
  const running: number[] = [];
  let now = 0;
  const failures = await workThrough(
    ['a', 'b', 'c', 'd', 'e'],
    { jobs: 2, firstAlone: true },
    async () => {
      running.push(++now);
      await nextTurn();
      now--;
    },
  );
  expect(failures).toEqual([]);
  expect(running).toHaveLength(5);
  expect(running[0]).toBe(1);
  expect(Math.max(...running)).toBe(2);
});

test('one that fails is told, and the others are done', async () => {
  const begun: number[] = [];
  const failures = await workThrough([1, 2, 3, 4], { jobs: 2, firstAlone: false }, async (task) => {
    begun.push(task);
    await nextTurn();
    if (task % 2 === 1) throw new Error(`task ${task}`);
  });
  expect(begun).toEqual([1, 2, 3, 4]);
  expect(failures.map(({ task }) => task)).toEqual([1, 3]);
});
