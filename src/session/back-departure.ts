import type { FormEvent } from '../form/events';
import type { Body, Reading } from '../motion/body';
import { median } from '../motion/median';

/** The start position was held this long when counting begins: the back's neutral is taken from it. */
const neutralMs = 1200;
/** How fast neutral follows a back that is at rest: this share of the difference a frame. */
const followRate = 0.1;
/** A full cat arch lies about this far over neutral, in trunks (see `motion/back-outline.ts`). */
const fullArch = 0.1;
/** A hollow that is this much deeper is as far; the hollow of half a back is a smaller figure. */
const fullHollow = 0.05;

/**
 * How far the back has left the person's own neutral, 0 (there) to 1 (a full arch or a deep sag).
 * Neutral is the back in the start position, and follows it from rest to rest: people settle, and
 * somebody may have begun in an arch. Until it is known the back is at 0.
 */
export function createBackDeparture() {
  let recent: Body[] = [];
  let neutral: { readonly arch: Reading; readonly hollow: Reading } | null = null;

  function usual(measure: 'back-arch' | 'back-hollow'): Reading {
    return median(recent.map((body) => body.trunk[measure]).filter((value) => value !== null));
  }

  const nearer = (from: Reading, to: Reading): Reading =>
    from === null || to === null ? from : from + followRate * (to - from);

  return {
    /**
     * @param events what the checkers said to this body
     * @param atRest the movement is where it began
     * @returns null where the back's shape is withheld
     */
    next(body: Body, events: readonly FormEvent[], atRest = false): Reading {
      recent = [...recent, body].filter((own) => body.timestampMs - own.timestampMs <= neutralMs);
      if (events.some((event) => event.kind === 'ready')) {
        neutral = { arch: usual('back-arch'), hollow: usual('back-hollow') };
      }
      const { 'back-arch': arch, 'back-hollow': hollow } = body.trunk;
      if (arch === null && hollow === null) return null;
      if (neutral === null) return 0;
      if (atRest) {
        neutral = { arch: nearer(neutral.arch, arch), hollow: nearer(neutral.hollow, hollow) };
      }
      // With a leg lifted there is no arch, and the hollow tells.
      const way =
        arch !== null && neutral.arch !== null
          ? Math.abs(arch - neutral.arch) / fullArch
          : hollow !== null && neutral.hollow !== null
            ? Math.abs(hollow - neutral.hollow) / fullHollow
            : 0;
      return Math.min(1, way);
    },
  };
}
