import { describe, expect, it } from 'vitest';
import { measureNames } from '../motion/measure-names';
import { measureUnit } from './measure-unit';

describe('measureUnit', () => {
  it('calls degrees what is an angle, a slope, a pitch, a lean or a tilt, and nothing else', () => {
    const degrees = measureNames.filter((name) => measureUnit(name) === 'degrees');
    expect(degrees).toEqual(
      measureNames.filter((name) => /angle|slope|pitch|raise|over-trunk|lean|tilt/.test(name)),
    );
  });
});
