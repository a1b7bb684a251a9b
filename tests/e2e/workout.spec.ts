import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './camera';
import type { ClipWish } from './clip';
import { frameShown } from './frame-shown';
import { readSafety } from './read-safety';
import { noteScreen, seenOnScreen } from './seen-on-screen';

// The camera plays its clip over and over, from somewhere in it: counts go on from lap to lap.
// The first time, a clip is rendered.
test.describe.configure({ timeout: 15 * 60_000 });

/** From the start of the app to the first rep, on a slow machine. */
const firstRep = { timeout: 120_000 };
/** A rep and what belongs to it. */
const nextReps = { timeout: 90_000 };

type Open = (wish: { clip: ClipWish }) => Promise<Page>;

/** Opens the live view of an exercise, with the clip as its camera and a first-timer's dose. */
async function begin(open: Open, clip: ClipWish): Promise<Page> {
  const page = await open({ clip });
  await prepare(page);
  await page.goto(`/#/exercise/${clip.exercise}`);
  await page.getByTestId('start').click();
  return page;
}

async function prepare(page: Page): Promise<void> {
  await noteScreen(page);
  await readSafety(page);
}

const stageOf = (page: Page) => page.getByTestId('stage');

/** Waits until the set has ended by itself, or ends it with the key of a remote control. */
async function lookBack(page: Page, end: 'by itself' | 'by key'): Promise<void> {
  if (end === 'by key') await page.keyboard.press('PageDown');
  await expect(stageOf(page)).toHaveAttribute('data-stage', 'finished', nextReps);
  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toBeVisible();
}

interface ReviewedRep {
  readonly side: string;
  readonly holdSeconds: number;
  readonly notes: string;
}

/** The review after a reload: what it shows then was kept. */
async function keptReps(page: Page): Promise<ReviewedRep[]> {
  await page.reload();
  const rows = page.getByTestId('rep-row');
  await expect(rows.first()).toBeVisible();
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
  );
  return texts.map((cells) => ({
    side: cells[0] ?? '',
    holdSeconds: parseFloat(cells[3] ?? ''),
    notes: cells[6] ?? '',
  }));
}

/** The clip may begin in the middle of a round, of which then only a part is seen. */
const isWhole = ({ notes }: ReviewedRep) => !notes.includes('not counted');

test('bird-dog: counts side by side, times the holds, and keeps all of it', async ({
  openWithCamera,
}) => {
  const page = await begin(openWithCamera, { exercise: 'bird-dog', reps: 2 });
  await expect(page.getByTestId('hold-clock')).toBeVisible(firstRep);
  for (const count of ['1', '2', '3']) {
    await expect(page.getByTestId('count')).toHaveText(count, nextReps);
  }
  const seen = await seenOnScreen(page);
  expect(seen.counts).toEqual(['0', '1', '2', '3']);
  // Whoever is seen in a hold at once is not told to begin.
  expect(seen.cues).toEqual(expect.arrayContaining(['Hold', '3', '2', '1']));
  expect(seen.cues).toContain('Slowly back');
  expect(seen.cues).not.toContain('Slow down');
  expect(seen.holdSeconds).toEqual(expect.arrayContaining([5, 4, 3, 2, 1]));
  expect(seen.sides).toEqual(expect.arrayContaining(['left', 'right']));

  await lookBack(page, 'by key');
  await expect(page.getByTestId('review-count')).toHaveText('3');
  const reps = (await keptReps(page)).filter(isWhole);
  expect(reps).toHaveLength(3);
  reps.slice(1).forEach((rep, i) => expect(rep.side).not.toBe(reps[i]?.side));
  for (const { holdSeconds, notes } of reps) {
    expect(holdSeconds).toBeGreaterThan(4.4);
    expect(holdSeconds).toBeLessThan(5.6);
    expect(notes).not.toContain('too fast');
  }
});

test('knee to chest, let go early: asks to hold on, and says so in the review', async ({
  openWithCamera,
}) => {
  const page = await begin(openWithCamera, {
    exercise: 'knee-to-chest',
    fault: 'released-early',
    reps: 2,
    hold: 10,
  });
  await expect(page.getByTestId('count')).toHaveText('1', firstRep);
  await expect(page.getByTestId('count')).toHaveText('2', nextReps);
  const { cues, holdSeconds } = await seenOnScreen(page);
  expect(cues).toContainEqual(expect.stringMatching(/^Hold on: [4-8] more$/));
  expect(cues).not.toContain('Slowly back');
  expect(holdSeconds).toEqual(expect.arrayContaining([10, 9, 8]));
  expect(Math.min(...holdSeconds)).toBeGreaterThanOrEqual(5);

  await lookBack(page, 'by key');
  await expect(page.getByTestId('review-count')).toHaveText('2');
  const reps = (await keptReps(page)).filter(isWhole);
  expect(reps.map(({ side }) => side).sort()).toEqual(['left', 'right']);
  for (const { holdSeconds: held, notes } of reps) {
    expect(held).toBeLessThan(6);
    expect(notes).toContain('Stay a little longer next time');
  }
});

test('cat arch, every second round hurried: asks to slow down, and the set ends by itself', async ({
  openWithCamera,
}) => {
  const clip = { exercise: 'cat-arch', fault: 'hurried-once', reps: 2, tempo: 2 };
  const page = await begin(openWithCamera, clip);
  await expect(page.getByTestId('count')).toBeVisible(firstRep);
  await lookBack(page, 'by itself');
  await expect(page.getByTestId('review-count')).toHaveText('5');
  const { counts, cues } = await seenOnScreen(page);
  expect(counts).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(cues).toContainEqual(expect.stringMatching(/^(Slow down|Half as fast, please)$/));
  expect(cues).toContain('That was the set. Rest now');

  const hurried = (await keptReps(page)).filter(isWhole).map(({ notes }) => /too fast/.test(notes));
  expect(hurried).toHaveLength(5);
  hurried.slice(1).forEach((fast, i) => expect(fast).toBe(!hurried[i]));
});

test('pelvic tilt: learns the two positions, then counts or says that it cannot see it', async ({
  openWithCamera,
}) => {
  const page = await begin(openWithCamera, {
    exercise: 'pelvic-tilt',
    calibration: true,
    reps: 2,
    fps: 10,
  });
  // The person in the clip follows the voice from its first frame on. So everything is held until
  // the model is there and the clip begins anew.
  await expect(stageOf(page)).toHaveAttribute('data-stage', 'loading');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('cue')).toHaveText('Paused');
  await expect.poll(() => frameShown(page), nextReps).toBeGreaterThan(250);
  await expect
    .poll(() => frameShown(page), { ...nextReps, intervals: [40] })
    .toBeLessThanOrEqual(5);
  await page.keyboard.press('Space');

  const cues = async () => (await seenOnScreen(page)).cues;
  await expect.poll(cues, nextReps).toContain('Lie relaxed and breathe');
  await expect.poll(cues, nextReps).toContain('Press your lower back down, and hold');
  await expect(stageOf(page)).toContainText(
    /I can see the movement|I cannot see this one/,
    nextReps,
  );
  const seesIt = ((await stageOf(page).textContent()) ?? '').includes('I can see the movement');
  if (seesIt) {
    await expect(page.getByTestId('count')).toHaveText('2', nextReps);
  } else {
    // Led by voice, at the coach's pace; nothing is counted that was not seen.
    expect(await cues()).toContain('I cannot see it. Follow my voice');
    await expect.poll(cues, nextReps).toContain('Press the lower back down');
    await expect.poll(cues, nextReps).toContain('Let go slowly');
  }
  await lookBack(page, 'by key');
  await expect(page.getByTestId('review-count')).toHaveText(seesIt ? '2' : '0');
});

test('a video file instead of the camera: counts what it shows', async ({ page }) => {
  await prepare(page);
  await page.goto('/#/video');
  await page.getByRole('radio', { name: 'Bird-dog hold' }).check();
  const demo = join(import.meta.dirname, '../../content/demo/bird-dog.webm');
  await page.getByTestId('video-file').setInputFiles(demo);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByTestId('count')).toHaveText('1', firstRep);
  await lookBack(page, 'by key');
  expect(await keptReps(page)).not.toHaveLength(0);
  await page.getByRole('link', { name: 'Past sessions' }).click();
  await expect(page.getByTestId('session-row')).toContainText('video file');
});
