/** The parts of the benchmark, in the order in which they run. */
export const partNames = [
  'engines',
  'pipeline',
  'delay',
  'start',
  'cpu',
  'history',
  'session',
] as const;

export type PartName = (typeof partNames)[number];

/** How long each part measures: a look that everything works, or figures to go by. */
export const extents = {
  quick: {
    race: { rounds: 2, block: 4 },
    pipeline: { rounds: 2, block: 20 },
    delaySeconds: 12,
    visits: 1,
    cpuSeconds: 10,
    histories: [1, 10],
    historyRepeats: 2,
    sessionMinutes: 0.5,
    sessionParts: 5,
  },
  whole: {
    race: { rounds: 12, block: 10 },
    pipeline: { rounds: 8, block: 90 },
    delaySeconds: 60,
    visits: 3,
    cpuSeconds: 60,
    histories: [1, 10, 100],
    historyRepeats: 7,
    sessionMinutes: 30,
    sessionParts: 10,
  },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
