import fullUrl from './pose_landmarker_full.task?url';
import heavyUrl from './pose_landmarker_heavy.task?url';
import liteUrl from './pose_landmarker_lite.task?url';

/** Where the app's own origin serves each model. */
export const modelUrls = { lite: liteUrl, full: fullUrl, heavy: heavyUrl } as const;
