import type { EngineMeasurement } from '../pose/choose-engine';
import { fetchEngineFiles } from '../pose/engine-files';
import type { EngineId } from '../pose/engine-kinds';
import { measureEngines } from '../pose/measure-engines';
import { isRealGpu, webglRenderer } from '../pose/real-gpu';

export interface MeasuringWish {
  /** Address of a picture of a person, on the app's own origin. */
  readonly pictureUrl: string;
  /** What is known from before: it is gone on from there. */
  readonly known: readonly EngineMeasurement[];
  readonly signal: AbortSignal;
  /** What {@link findGraphicsCard} found. Told first. */
  readonly onGraphicsCard: (isThere: boolean | null) => void;
  /** Told of each as it comes, also where the whole is broken off later. */
  readonly onMeasured: (measurement: EngineMeasurement) => void;
  /** Some of this engine could not be fetched: it is to be measured another time. */
  readonly onAbsent: (id: EngineId) => void;
}

/** A browser without WebGL may put its pages together on a card all the same. */
const cardOf = (renderer: string | null): boolean | null =>
  renderer === null ? null : isRealGpu(renderer);

/** Whether a graphics card draws here; null = it cannot be told. May take half a second of the page. */
export const findGraphicsCard = (): boolean | null => cardOf(webglRenderer());

/**
 * Measures every engine that is worth it here and not known yet, in workers beside the page.
 *
 * @returns all that is known now
 * @throws DOMException `AbortError` when `signal` fires; TypeError when the picture cannot be fetched.
 */
export async function measureThisMachine(wish: MeasuringWish): Promise<EngineMeasurement[]> {
  const { pictureUrl, signal, onGraphicsCard, ...rest } = wish;
  const renderer = webglRenderer();
  onGraphicsCard(cardOf(renderer));
  const blob = await (await fetch(pictureUrl, { signal })).blob();
  const still = await createImageBitmap(blob);
  try {
    return await measureEngines({
      picture: () => createImageBitmap(still),
      fetchFiles: fetchEngineFiles,
      renderer,
      signal,
      ...rest,
    });
  } finally {
    still.close();
  }
}
