import type { EngineMeasurement } from '../pose/choose-engine';
import { measureEngines } from '../pose/measure-engines';
import { isRealGpu, webglRenderer } from '../pose/real-gpu';

export interface MeasuringWish {
  /** Address of a picture of a person, on the app's own origin. */
  readonly pictureUrl: string;
  readonly signal: AbortSignal;
  /** What {@link findGraphicsCard} found. Told first. */
  readonly onGraphicsCard: (isThere: boolean | null) => void;
  readonly onMeasured: (measurement: EngineMeasurement) => void;
}

/** A browser without WebGL may put its pages together on a card all the same. */
const cardOf = (renderer: string | null): boolean | null =>
  renderer === null ? null : isRealGpu(renderer);

/** Whether a graphics card draws here; null = it cannot be told. May take half a second of the page. */
export const findGraphicsCard = (): boolean | null => cardOf(webglRenderer());

/**
 * Measures every engine that is worth it here, in workers beside the page.
 *
 * @throws DOMException `AbortError` when `signal` fires; TypeError when the picture cannot be fetched.
 */
export async function measureThisMachine(wish: MeasuringWish): Promise<EngineMeasurement[]> {
  const { pictureUrl, signal, onGraphicsCard, onMeasured } = wish;
  const renderer = webglRenderer();
  onGraphicsCard(cardOf(renderer));
  const blob = await (await fetch(pictureUrl, { signal })).blob();
  const still = await createImageBitmap(blob);
  try {
    return await measureEngines({
      picture: () => createImageBitmap(still),
      renderer,
      signal,
      onMeasured,
    });
  } finally {
    still.close();
  }
}
