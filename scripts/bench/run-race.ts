import { join } from 'node:path';
import { modelFolder } from '../../models/folders';
import { assembleMovenet } from '../../models/movenet';
import { openBenchBrowser, racePage } from './bench-browser';
import { installPeers, peerModelFiles } from './peer-files';
import type { RaceResult } from './race/race-page';

/** The clip that all engines look at: 640 x 480, a bird-dog. */
export const clipFile = join(import.meta.dirname, '../../content/demo/bird-dog.webm');

/**
 * All engines side by side in one page: each has its turn in each round.
 *
 * @param tell told what takes its time
 */
export async function runRace(
  wish: { readonly rounds: number; readonly block: number },
  tell: (text: string) => void,
): Promise<RaceResult[]> {
  installPeers(() => tell('Installing what others would use (once) ...'));
  // The page is built with the models that are there.
  await assembleMovenet(modelFolder);
  const models = await peerModelFiles(() => tell('Fetching its models (140 MB, once) ...'));
  const { page, close } = await openBenchBrowser({
    files: { '/clip.webm': clipFile, ...models },
    shown: racePage,
    onBuild: () => tell('Building the page ...'),
    onProgress: tell,
  });
  try {
    return await page.evaluate((request) => window.race!(request), {
      ...wish,
      videoUrl: '/clip.webm',
    });
  } finally {
    await close();
  }
}
