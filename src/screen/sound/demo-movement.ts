/** One way in the demonstration, and how much faster the last round goes. Seconds. */
export const demoWaySeconds = 2.4;
const hurriedSeconds = 0.7;
const restSeconds = 0.5;

const ways = [demoWaySeconds, demoWaySeconds, hurriedSeconds];
const rounds = ways.map((way) => 2 * way + restSeconds);

export const demoSeconds = rounds.reduce((sum, length) => sum + length, 0);

/**
 * Where a movement is that shows the following tone: two slow rounds and a hurried one.
 *
 * @returns 0 rest to 1 reach; null once it is over
 */
export function demoProgress(seconds: number): number | null {
  let within = seconds;
  for (const [index, length] of rounds.entries()) {
    const way = ways[index] as number;
    if (within < length) return (1 - Math.cos((Math.PI * Math.min(within, 2 * way)) / way)) / 2;
    within -= length;
  }
  return null;
}
