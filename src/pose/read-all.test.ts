import { describe, expect, it } from 'vitest';
import type { LoadProgress } from './protocol';
import { readAll } from './read-all';

function responseOf(...pieces: number[][]): Response {
  return new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
        controller.close();
      },
    }),
  );
}

describe('readAll', () => {
  it('joins the pieces and tells the bytes as they come', async () => {
    const told: LoadProgress[] = [];
    const body = await readAll(responseOf([1, 2], [3], [4]), 4, (progress) => told.push(progress));
    expect([...body]).toEqual([1, 2, 3, 4]);
    expect(told.map(({ loadedBytes }) => loadedBytes)).toEqual([0, 2, 3, 4]);
    expect(told.every(({ totalBytes }) => totalBytes === 4)).toBe(true);
  });

  it('tells nothing new within the same percent', async () => {
    const told: number[] = [];
    const pieces = Array.from({ length: 1000 }, () => [7]);
    await readAll(responseOf(...pieces), 1000, ({ loadedBytes }) => told.push(loadedBytes));
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toBe(1000);
  });

  it.each([
    ['ends early', [[1, 2]]],
    [
      'goes on too long',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('refuses a body that %s', async (_, pieces) => {
    await expect(readAll(responseOf(...pieces), 3, () => {})).rejects.toThrow();
  });
});
