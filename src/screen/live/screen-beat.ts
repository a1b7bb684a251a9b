import { createBeat, type Beat } from '../beat';
import { engineMemory } from '../engine-memory.svelte';

/**
 * Without a graphics card the browser puts its page together on the cores that the pose model wants: on
 * two of them the model had a third more time with the screen changing so often.
 */
const stepMs = 83;

const inSoftware = createBeat(stepMs);

/** When whatever moves in a session is drawn; null = a graphics card draws, and each when it likes. */
export function screenBeat(): Beat | null {
  return engineMemory.graphicsCard === false ? inSoftware : null;
}
