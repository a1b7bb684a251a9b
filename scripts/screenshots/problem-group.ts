import type { Album } from './album';
import { withApp } from './opened-app';

/** What is shown where the camera or the film cannot be had. */
export async function takeProblems(origin: string, album: Album): Promise<void> {
  const chosen = { language: album.language, safetyRead: true };
  for (const camera of ['none', 'denied'] as const) {
    await withApp(origin, camera, chosen, async ({ page, open }) => {
      await open('/live/bird-dog?source=camera&dose=first');
      await page.getByTestId('problem').waitFor();
      await album.takeStage(page, `problem-camera-${camera}`, '[data-testid=problem]');
    });
  }
  await withApp(origin, 'none', chosen, async ({ page, open }) => {
    await open('/live/bird-dog?source=file&dose=first');
    await album.takeStage(page, 'problem-file-gone', '[data-testid=problem]');
  });
}
