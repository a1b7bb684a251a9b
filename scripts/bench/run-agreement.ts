import { openBenchBrowser } from './bench-browser';
import type { AgreementRequest, ClipAgreement } from './page/agreement';

/**
 * What two engines see in a clip, frame by frame in a real browser.
 *
 * @param file a video with an exercise in it
 */
export async function runAgreement(
  file: string,
  request: Omit<AgreementRequest, 'videoUrl'>,
): Promise<ClipAgreement> {
  const videoUrl = '/clip.webm';
  const { page, close } = await openBenchBrowser({ files: { [videoUrl]: file } });
  try {
    return await page.evaluate((wanted) => window.bench!.compareEngines(wanted), {
      ...request,
      videoUrl,
    });
  } finally {
    await close();
  }
}
