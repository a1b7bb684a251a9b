import { describe, expect, it } from 'vitest';
import { engineIds } from './engine-kinds';
import { enginesHere } from './engines-here';

describe('enginesHere', () => {
  it('are all of them where MoveNet was fetched', () => {
    expect(enginesHere(true)).toEqual(engineIds);
  });

  it('are all the others where it was not', () => {
    expect(enginesHere(false)).toEqual(engineIds.filter((id) => id !== 'movenet'));
  });
});
