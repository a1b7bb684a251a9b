import type { Point } from '../body';
import { distance } from '../geometry';

/** Where the person is: the middle of the trunk and its length, picture heights. */
interface Place {
  readonly timestampMs: number;
  readonly centre: Point;
  readonly length: number;
}

/** Looks this far back: the model's filter spreads a leap over two or three frames. */
const lookBackMs = 250;
/** The trunk's middle moves no further, in trunks: at once, and for each second. */
const atOnce = 0.45;
const perSecond = 2.5;
/** Somebody of another size need not be as far away. */
const otherSize = 1.3;
const atOnceOtherSize = 0.25;
/** Nearer to the old place and size than this it is the same person again. */
const backWithin = 0.4;
const backSize = 1.25;
/** Longer than this, or than the one before was seen, who is seen now is the one to look at. */
const newLookAfterMs = 3200;
/** Who was seen for less than this has no place yet: the model needs some frames to find somebody. */
const knownAfterMs = 1000;
/** Nobody was seen for this long: whoever comes is looked at anew. */
const forgottenAfterMs = 3000;

const sizeRatio = (a: Place, b: Place): number =>
  Math.max(a.length, b.length) / Math.min(a.length, b.length);

function leapt(from: Place, to: Place): boolean {
  const seconds = (to.timestampMs - from.timestampMs) / 1000;
  const way = distance(from.centre, to.centre) / Math.min(from.length, to.length);
  const free = perSecond * seconds;
  return way > atOnce + free || (sizeRatio(from, to) > otherSize && way > atOnceOtherSize + free);
}

/** Whether a place is that of somebody who was seen before. */
function isAt(known: Place | null, place: Place): boolean {
  return (
    known !== null &&
    distance(known.centre, place.centre) / known.length < backWithin &&
    sizeRatio(known, place) < backSize
  );
}

/** same: the person as before. other: not them. new-look: somebody else has taken over for good. */
export type PersonVerdict = 'same' | 'other' | 'new-look';

/**
 * Notices that the pose has leapt to another person: the trunk is elsewhere, or elsewhere and of
 * another size, without having passed between. Comes back when the pose does, also after the other
 * one was taken for the person.
 */
export function createOtherPerson() {
  let recent: Place[] = [];
  let home: Place | null = null;
  let former: Place | null = null;
  let awaySince = 0;
  let settledMs = 0;

  function settle(place: Place): void {
    recent = [place];
    home = null;
    settledMs = place.timestampMs;
  }

  /** Where the pose has leapt from; null when it has not. */
  function leaptFrom(place: Place): Place | null {
    const { timestampMs } = place;
    const near = recent.filter((entry) => timestampMs - entry.timestampMs <= lookBackMs);
    const last = recent.at(-1);
    const known =
      near.length > 0 || !last || timestampMs - last.timestampMs > forgottenAfterMs ? near : [last];
    if (known.length === 0) settledMs = timestampMs;
    recent = [...known, place];
    if (timestampMs - settledMs < knownAfterMs) return null;
    return known.find((entry) => leapt(entry, place)) ?? null;
  }

  return {
    /** @param centre middle of the trunk; null when the trunk is not seen */
    next(timestampMs: number, centre: Point | null, length: number): PersonVerdict {
      if (!centre) return home ? 'other' : 'same';
      const place = { timestampMs, centre, length };
      if (!home) {
        home = leaptFrom(place);
        if (!home) return 'same';
        awaySince = timestampMs;
      } else if (isAt(home, place)) {
        settle(place);
        return 'same';
      }
      const patienceMs = Math.min(newLookAfterMs, awaySince - settledMs);
      if (!isAt(former, place) && timestampMs - awaySince <= patienceMs) return 'other';
      former = home;
      settle(place);
      return 'new-look';
    },
    clear(): void {
      recent = [];
      home = null;
      former = null;
    },
  };
}
