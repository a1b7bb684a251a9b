import { describe, expect, it } from 'vitest';
import { measureNames } from '../motion/measure-names';
import { measureUnit } from './measure-unit';

describe('measureUnit', () => {
  it('calls degrees what is an angle, a slope, a pitch or a lean, and nothing else', () => {
    const degrees = measureNames.filter((name) => measureUnit(name) === 'degrees');
    expect(degrees).toEqual(
      measureNames.filter((name) => /angle|slope|pitch|raise|over-trunk|lean/.test(name)),
    );
  });
});
