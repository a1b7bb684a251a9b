import { createBeat, type Beat } from '../beat';
import { engineMemory } from '../engine-memory.svelte';

/**
 * Without a graphics card a change anywhere on the screen costs about 40 ms of a core, and the pose
 * model wants that core: measured, it managed a third more poses with the screen changing so often.
 */
const stepMs = 83;

const inSoftware = createBeat(stepMs);

/** When whatever moves in a session is drawn; null = a graphics card draws, and each when it likes. */
export function screenBeat(): Beat | null {
  return engineMemory.graphicsCard === false ? inSoftware : null;
}
