import type { Album } from './album';
import { wellDone } from './films';
import { withApp } from './opened-app';

/** Side by side in one list: sides that change, and the laptop that has to be moved. */
const ownList = ['bird-dog', 'cat-arch', 'knee-rolls'].map((exerciseId) => ({
  exerciseId,
  reps: null,
}));

/** A session of several exercises, its rests and its end. */
export async function takeSession(origin: string, album: Album): Promise<void> {
  const chosen = { language: album.language, safetyRead: true, ownList, restSeconds: 60 };
  await withApp(origin, { film: await wellDone() }, chosen, async ({ page, open }) => {
    await open('/');
    await page.getByTestId('start-session').click();
    await album.takeStage(page, 'session-set', '[data-testid=stage]:has([data-testid=hold-clock])');
    await page.locator('[data-testid=count]', { hasText: /[1-9]/ }).waitFor({ timeout: 300_000 });
    await page.keyboard.press('n');
    await album.takeStage(page, 'rest', '[data-testid=rest][data-asking=false]');
    await page.keyboard.press('Space');
    await album.takeStage(page, 'rest-longer', '[data-testid=rest]:has([aria-pressed=true])');
    await page.keyboard.press('n');
    await page.locator('[data-testid=stage]').waitFor();
    await page.keyboard.press('h');
    await album.takeStage(page, 'rest-hurt', '[data-testid=rest][data-asking=true]');
    await page.keyboard.press('Escape');
    await page.getByTestId('session-end').waitFor();
    await page.getByTestId('pain').getByRole('button', { name: '4', exact: true }).click();
    await album.takePage(page, 'session-end');
    await open('/');
    await page.getByTestId('resume').waitFor();
    await album.takePage(page, 'home-resume');
    await open('/plan');
    await album.takePage(page, 'plan-own');
  });
}
