import { describe, expect, it } from 'vitest';
import { stockOf } from './stock';

const base = 'https://lento.example/app/';
const file = (name: string, kept: boolean) => ({ name: `assets/${name}`, bytes: 10, kept });
const files = [
  file('a-model.task', false),
  file('b-film.webm', true),
  file('c-engine.wasm', false),
  file('d-other.wasm', false),
];

const stock = (...wanted: string[]) => {
  const { missing, complete } = stockOf(files, wanted, base);
  return [missing.map(({ name }) => name.replace('assets/', '')), complete];
};

describe('the stock of large files', () => {
  it('lacks what is wanted and not kept, in the order of the wish', () => {
    expect(
      stock('/app/assets/c-engine.wasm', `${base}assets/a-model.task`, '/app/assets/b-film.webm'),
    ).toEqual([['c-engine.wasm', 'a-model.task'], false]);
  });

  it('is complete where all that is wanted is kept', () => {
    expect(stock('/app/assets/b-film.webm')).toEqual([[], true]);
    expect(stock()).toEqual([[], true]);
  });

  it('asks for nothing twice', () => {
    expect(stock('/app/assets/d-other.wasm', 'assets/d-other.wasm')).toEqual([
      ['d-other.wasm'],
      false,
    ]);
  });

  it('is never complete where something is wanted that cannot be kept', () => {
    expect(stock('/app/assets/b-film.webm', '/app/assets/unknown.wasm')).toEqual([[], false]);
    expect(stockOf([], ['/app/assets/b-film.webm'], base).complete).toBe(false);
  });
});
