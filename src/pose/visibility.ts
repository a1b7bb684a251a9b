/** Weight of the newest frame in MediaPipe's own visibility filter. */
const filterWeight = 0.1;

/**
 * Undoes the slow filter that MediaPipe lays over visibility. The graph smooths it by
 * `shown = 0.1 * own + 0.9 * before`, so that a hidden joint looks seen for another second and a
 * lifted leg hidden; the filter is exact and loses nothing, so each frame's own value comes back.
 */
export function createVisibilityUnsmoother() {
  let before: readonly number[] | null = null;
  return {
    /** @param shown filtered visibilities of one frame; null when nobody was found: starts anew */
    next(shown: readonly number[] | null): readonly number[] | null {
      const last = before;
      before = shown;
      if (shown === null || last === null) return shown;
      return shown.map((value, i) => {
        const own = (value - (1 - filterWeight) * (last[i] ?? value)) / filterWeight;
        return Math.min(1, Math.max(0, own));
      });
    },
  };
}
