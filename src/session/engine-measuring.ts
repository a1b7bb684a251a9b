import type { EngineMeasurement } from '../pose/choose-engine';
import { measureEngines } from '../pose/measure-engines';
import { isRealGpu, webglRenderer } from '../pose/real-gpu';

export interface MeasuringWish {
  /** Address of a picture of a person, on the app's own origin. */
  readonly pictureUrl: string;
  readonly signal: AbortSignal;
  /** Whether a graphics card draws here. Told first. */
  readonly onGraphicsCard: (isThere: boolean) => void;
  readonly onMeasured: (measurement: EngineMeasurement) => void;
}

/**
 * Measures every engine that is worth it here, in workers beside the page.
 *
 * @throws DOMException `AbortError` when `signal` fires; TypeError when the picture cannot be fetched.
 */
export async function measureThisMachine(wish: MeasuringWish): Promise<EngineMeasurement[]> {
  const { pictureUrl, signal, onGraphicsCard, onMeasured } = wish;
  const renderer = webglRenderer();
  onGraphicsCard(isRealGpu(renderer));
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
