import type { Page } from '@playwright/test';
import { expect, test } from './camera';
import type { ClipWish } from './clip';
import { joinFilm, type FilmPart } from './film';
import { heard, noteSpeech } from './heard';
import { noteScreen, seenOnScreen } from './seen-on-screen';

// The first time, the clips are rendered; those of exercises are shared with other tests.
test.describe.configure({ timeout: 20 * 60_000 });

const cat: ClipWish = { exercise: 'cat-arch', fault: 'hurried-once', reps: 2, tempo: 2 };
const birdDog: ClipWish = { exercise: 'bird-dog', reps: 2 };
const knee: ClipWish = { exercise: 'knee-to-chest', fault: 'released-early', reps: 2, hold: 10 };
const down: ClipWish = { scene: 'getting-down' };

/** Time for the app to start in, and for a rest and a count-in. Seconds. */
const [start, rest] = [14, 13];

/** Stands up after the first round, comes down again and goes on. */
const withBreak: readonly FilmPart[] = [
  { clip: cat, stillBefore: start, rounds: 1, stillAfter: 1 },
  { clip: down, backwards: true, stillAfter: 3 },
  { clip: down, stillAfter: 4 },
  { clip: cat, rounds: 1 },
  { clip: birdDog, stillBefore: rest, rounds: 1 },
  { clip: knee, stillBefore: rest, rounds: 1, stillAfter: 5 },
];
const straight: readonly FilmPart[] = [
  { clip: cat, stillBefore: start, rounds: 1 },
  { clip: birdDog, stillBefore: rest, rounds: 1 },
  { clip: knee, stillBefore: rest, rounds: 1, stillAfter: 5 },
];

/** Everything, on a slow machine; a film that was missed once comes again. */
const wholeSession = { timeout: 8 * 60_000 };

/** The first page, with the list of the three exercises that the film shows. */
async function openFirstPage(
  page: Page,
  language: string,
  rounds: readonly [number, number, number],
): Promise<void> {
  await noteScreen(page);
  await noteSpeech(page);
  const exercises = [cat, birdDog, knee].map(({ exercise }, i) => ({
    exerciseId: exercise,
    reps: rounds[i],
  }));
  const settings = { safetyRead: true, language, restSeconds: 10, ownList: exercises };
  await page.addInitScript((values) => {
    localStorage.setItem('lento-settings', JSON.stringify(values));
  }, settings);
  await page.goto('/');
}

/** Fails unless all of it was seen, in this order. */
function expectInOrder(log: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const one of wanted) {
    const matches = (entry: string) => (typeof one === 'string' ? entry === one : one.test(entry));
    const at = log.slice(from).findIndex(matches);
    expect(at, `${String(one)} after ${from} of\n${log.join('\n')}`).toBeGreaterThanOrEqual(0);
    from += at + 1;
  }
}

/** The last words are those of the summary on the screen; what is worth saying is looked up first. */
async function expectSummarySaid(page: Page, said: RegExp): Promise<void> {
  const last = async () => (await heard(page)).at(-1) ?? '';
  await expect.poll(last, { timeout: 60_000 }).toMatch(said);
  const words = (await last()).replace(/^\S+ /, '');
  await expect(page.getByTestId('summary')).toHaveText(words);
}

async function expectDanishAlone(page: Page): Promise<void> {
  const said = await heard(page);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((text) => !text.startsWith('da-DK '))).toEqual([]);
}

/** A slow machine may skip one of its numbers. */
const countIn = /^count-in [123]/;
/** A rest is counted down, and may end early for whoever is ready. */
const resting = ['rest-seconds 9', 'rest-seconds 8', 'rest-seconds 7'];

test('three exercises after one click, with a break to stand up in', async ({ openWithCamera }) => {
  const page = await openWithCamera({ mjpegFile: await joinFilm(withBreak) });
  await openFirstPage(page, 'en', [2, 1, 1]);
  await page.getByTestId('start-session').click();
  await expect(page.getByTestId('session-end')).toBeVisible(wholeSession);

  const { log } = await seenOnScreen(page);
  expectInOrder(log, [
    ...['place 1 of 3', countIn, 'cue Ready. Begin slowly'],
    ...['cue You got up. Take the start position again', countIn, 'count 2'],
    'cue That was the set. Rest now',
    ...['place 2 of 3', 'next-exercise Bird-dog hold', ...resting, 'count 1'],
    ...['place 3 of 3', 'next-exercise Knee to chest', ...resting, 'count 1'],
  ]);
  // What was counted before the break stays.
  const firstSet = log.slice(0, log.indexOf('next-exercise Bird-dog hold'));
  const counts = firstSet.filter((entry) => entry.startsWith('count '));
  expect(counts).toEqual(['count 0', 'count 1', 'count 2']);
  const ends = page.locator('[data-testid=session-end] [data-end]');
  await expect(ends).toHaveText(['done', 'done', 'done']);

  const said = await heard(page);
  expectInOrder(said, [
    'en-GB Ready. Begin slowly',
    /^en-GB Next: Bird-dog hold\. /,
    /^en-GB Next: Knee to chest\. /,
  ]);
  await expectSummarySaid(page, /^en-GB You did [^.]+\. [^.]+\.$/);
});

test('in Danish, stopped in a rest and gone on with three days later', async ({
  openWithCamera,
}) => {
  const page = await openWithCamera({ mjpegFile: await joinFilm(straight) });
  await openFirstPage(page, 'da', [1, 1, 1]);
  await page.getByTestId('start-session').click();
  await expect(page.getByTestId('rest')).toBeVisible(wholeSession);
  await page.keyboard.press('Escape');
  const ends = page.locator('[data-testid=session-end] [data-end]');
  await expect(ends).toHaveText(['klaret', 'ikke begyndt', 'ikke begyndt']);
  expectInOrder((await seenOnScreen(page)).log, [
    ...['place 1 af 3', countIn, 'cue Klar. Begynd langsomt', 'count 1'],
    'next-exercise Fuglehunden',
  ]);
  await expectDanishAlone(page);

  await page.addInitScript(
    (ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
      globalThis.Date = new Proxy(Date, {
        construct: (Real, args: [number?]) => new Real(args[0] ?? Real.now()),
      });
    },
    3 * 24 * 3600_000,
  );
  await page.goto('/');
  await page.reload();
  const weekday = new Date().toLocaleDateString('da-DK', { weekday: 'long' });
  await expect(page.getByTestId('resume')).toContainText(`${weekday}ens træning: 1 af 3`);
  await page.getByTestId('resume').click();
  await expect(page.getByTestId('session-end')).toBeVisible(wholeSession);
  await expect(ends).toHaveText(['klaret', 'klaret', 'klaret']);
  expectInOrder((await seenOnScreen(page)).log, [
    ...['place 2 af 3', 'count 1'],
    ...['place 3 af 3', 'next-exercise Knæ til bryst', ...resting, 'count 1'],
  ]);
  // Of three single rounds nothing specific is known: one sentence, and no praise.
  await expectSummarySaid(page, /^da-DK Du lavede [^.]+\.$/);
  await expectDanishAlone(page);
});
