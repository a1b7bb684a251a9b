import { expect, it } from 'vitest';
import { keypointIndex } from '../pose';
import { cocoNames, fromCoco } from './coco';

const found = cocoNames.map((_, i) => ({ x: i / 20, y: 1 - i / 20, score: 0.5 + i / 40 }));
const keypoints = fromCoco(found);

it('gives the 17 places their own names', () => {
  expect(keypoints).toHaveLength(33);
  for (const [i, name] of cocoNames.entries()) {
    const { x, y, score } = found[i]!;
    expect(keypoints[keypointIndex[name]]).toEqual({ x, y, z: 0, visibility: score });
  }
});

it('lets nobody believe the other 16, and puts them near by', () => {
  const unseen = keypoints.filter(({ visibility }) => visibility === 0);
  expect(unseen).toHaveLength(16);
  const ankle = keypoints[keypointIndex['right-ankle']]!;
  expect(keypoints[keypointIndex['right-heel']]).toEqual({ ...ankle, visibility: 0 });
});
