import fullUrl from './pose_landmarker_full.task?url';
import heavyUrl from './pose_landmarker_heavy.task?url';
import liteUrl from './pose_landmarker_lite.task?url';
import { recipes } from './sources';

/** Where the app's own origin serves each model, and how long it is. */
export const modelBundles = {
  lite: { url: liteUrl, bytes: recipes.lite.bytes },
  full: { url: fullUrl, bytes: recipes.full.bytes },
  heavy: { url: heavyUrl, bytes: recipes.heavy.bytes },
} as const;
