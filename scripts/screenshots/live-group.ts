import type { Album } from './album';
import { nobody, unheeding, wellDone } from './films';
import { withApp, type OpenedApp } from './opened-app';

const stage = (attributes: string): string => `[data-testid=stage]${attributes}`;
const has = (inside: string): string => `[data-testid=stage]:has(${inside})`;

async function begin({ page, open }: OpenedApp, exercise: string): Promise<void> {
  await open(`/exercise/${exercise}`);
  await page.getByTestId('start').click();
}

/** One set from the count-in to the look back. */
async function takeSet(app: OpenedApp, album: Album): Promise<void> {
  const { page } = app;
  await begin(app, 'bird-dog');
  await album.takeStage(page, 'live-count-in', has('[data-testid=count-in]'));
  await album.takeStage(page, 'live-hold', has('[data-testid=hold-clock]'));
  await album.takeStage(
    page,
    'live-moving',
    `${has('[data-testid=tempo-figure]')}:not(:has([data-testid=hold-clock]))`,
  );
  await album.takeStage(page, 'live-out-of-sight', has('[data-testid=paused]'));
  await page.getByTestId('count').waitFor({ timeout: 300_000 });
  await page.keyboard.press('Space');
  await album.takeStage(page, 'live-paused', has('[data-testid=paused]'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await album.takeStage(page, 'live-ended', has('[data-testid=ended]'));
  await page.getByTestId('review-link').click();
  await page.getByTestId('review-count').waitFor();
  await album.takePage(page, 'review');
  await app.open('/sessions');
  await album.takePage(page, 'sessions');
}

/** Form cues, and the figure that grows when words did not help; then it hurts. */
async function takeFault(app: OpenedApp, album: Album): Promise<void> {
  const { page } = app;
  await begin(app, 'bird-dog');
  await album.takeStage(page, 'live-form-cue', has('[data-tone=form]'));
  await album.takeStage(page, 'live-figure', has('[data-testid=tempo-figure][data-large=true]'));
  await page.keyboard.press('h');
  await album.takeStage(page, 'live-hurt', has('[data-testid=ended]'));
}

export async function takeLive(origin: string, album: Album): Promise<void> {
  const chosen = { language: album.language, safetyRead: true };
  const film = await wellDone();
  await withApp(origin, { film: await nobody() }, chosen, async (app) => {
    await begin(app, 'bird-dog');
    await album.takeStage(app.page, 'live-loading', stage('[data-stage=loading]'));
    await album.takeStage(app.page, 'live-nobody', has('[data-sight=nobody]'));
  });
  await withApp(origin, { film }, chosen, (app) => takeSet(app, album));
  await withApp(origin, { film }, { ...chosen, showPicture: false }, async (app) => {
    await begin(app, 'bird-dog');
    await album.takeStage(app.page, 'live-picture-off', has('[data-testid=hold-clock]'));
  });
  // Seen from the side, an exercise on the back asks for another posture.
  await withApp(origin, { film }, chosen, async (app) => {
    await begin(app, 'bridge');
    await album.takeStage(app.page, 'live-other-posture', has('[data-tone=sight]'));
  });
  await withApp(origin, { film: await unheeding() }, chosen, (app) => takeFault(app, album));
}
