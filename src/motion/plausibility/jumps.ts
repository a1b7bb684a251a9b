import type { KeypointName } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { distance } from '../geometry';
import { bothSides, type LimbPart } from './body-sides';
import { foretold, goOn, type JointTrack } from './joint-track';

/** What a joint may be off where it was expected, in trunks: at once, and for each second since. */
const reach: Readonly<Record<LimbPart, readonly [atOnce: number, perSecond: number]>> = {
  shoulder: [0.25, 2],
  hip: [0.25, 2],
  elbow: [0.3, 4],
  knee: [0.3, 4],
  wrist: [0.3, 7],
  ankle: [0.3, 7],
};
const parts = Object.keys(reach) as LimbPart[];
/** Movement is not foretold further than this. */
const foretoldMs = 150;

/**
 * Finds joints that leap to where they cannot have got since they were last believed. What can be
 * reached grows with time, so that a leap that stays is believed after a fifth of a second or so. Of
 * a pair both are doubted: the other one alone would pass for a limb at rest.
 */
export function createJumpWatch() {
  const tracks = new Map<KeypointName, JointTrack>();

  function leaps(
    name: KeypointName,
    [atOnce, perSecond]: readonly [number, number],
    place: Point,
    timestampMs: number,
    trunk: number,
  ): boolean {
    const track = tracks.get(name);
    if (!track) return false;
    const ms = timestampMs - track.timestampMs;
    const expected = foretold(track, Math.min(ms, foretoldMs));
    const off = Math.min(distance(place, track), distance(place, expected)) / trunk;
    return off > atOnce + (perSecond * ms) / 1000;
  }

  return {
    /**
     * @param trunk length of the trunk if it is not foreshortened, picture heights
     * @returns the keypoints that are doubted in this frame
     */
    next(points: BodyPoints, timestampMs: number, trunk: number): KeypointName[] {
      const doubted: KeypointName[] = [];
      for (const part of parts) {
        const pair = bothSides.map((side) => `${side}-${part}` as const);
        const leaping = pair.map(
          (name) => points[name].seen && leaps(name, reach[part], points[name], timestampMs, trunk),
        );
        if (leaping.includes(true)) doubted.push(...pair);
        pair.forEach((name, i) => {
          if (!points[name].seen || leaping[i]) return;
          tracks.set(name, goOn(tracks.get(name), points[name], timestampMs));
        });
      }
      return doubted;
    },
    /** Forgets where some keypoints were: they have other names now. */
    forget(names: readonly KeypointName[]): void {
      for (const name of names) tracks.delete(name);
    },
    clear(): void {
      tracks.clear();
    },
  };
}
