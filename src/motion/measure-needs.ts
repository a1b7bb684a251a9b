import type { MeasureName } from './measure-names';

/** What a pose must carry besides keypoints: not every engine gives it. */
export type MeasureNeed = 'silhouette' | 'world' | 'feet';

const needs: Partial<Record<MeasureName, MeasureNeed>> = {
  'back-arch': 'silhouette',
  'back-hollow': 'silhouette',
  'back-arch-chest': 'silhouette',
  'back-arch-lumbar': 'silhouette',
  'back-press': 'silhouette',
  'shin-lean': 'world',
};

/** What a measure cannot be told without; null = keypoints from shoulder to ankle will do. */
export function measureNeed(name: MeasureName): MeasureNeed | null {
  return needs[name] ?? null;
}
