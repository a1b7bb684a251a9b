import type { Posture } from '../../src/motion/posture/posture';

/** What was said of frames whose posture is known. */
export interface Said {
  readonly frames: number;
  readonly unknown: number;
  readonly right: number;
}

/** Counts what is said of frames, by the posture that is true. */
export function createPostureTally() {
  const rows = new Map<string, { frames: number; unknown: number; right: number }>();
  return {
    add(truth: string, said: Posture): void {
      const row = rows.get(truth) ?? { frames: 0, unknown: 0, right: 0 };
      row.frames += 1;
      if (said === 'unknown') row.unknown += 1;
      else if (said === truth) row.right += 1;
      rows.set(truth, row);
    },
    of: (truth: string): Said => rows.get(truth) ?? { frames: 0, unknown: 0, right: 0 },
    truths: (): string[] => [...rows.keys()],
    all(): Said {
      const own = [...rows.values()];
      const sum = (key: keyof Said) => own.reduce((total, row) => total + row[key], 0);
      return { frames: sum('frames'), unknown: sum('unknown'), right: sum('right') };
    },
  };
}
export type PostureTally = ReturnType<typeof createPostureTally>;

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3);

/** Share that is right where something is said, and share of frames of which nothing is. */
export function saidCells({ frames, unknown, right }: Said): [string, string] {
  return [share(right, frames - unknown), share(unknown, frames)];
}
