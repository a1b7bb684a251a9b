import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import type { RenderedSound, SoundLab } from './sound-lab';

const root = join(import.meta.dirname, '../../..');

/** The app's own code for sounds, as one script that renders them without a loudspeaker. */
async function labScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'sound-lab.ts'), formats: ['iife'], name: 'lab' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('The sounds could not be built.');
  return result.output[0].code;
}

async function openLab(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(`${await labScript()}; globalThis.lab = lab;`);
}

const lab = () => (globalThis as unknown as { lab: SoundLab }).lab;

test('every sound is heard, is itself, and neither clips nor clicks', async ({ page }) => {
  await openLab(page);
  const sounds = await page.evaluate(`(${lab.toString()})().renderAll()`);
  const rendered = Object.entries(sounds as Record<string, RenderedSound>);
  expect(rendered.length).toBeGreaterThanOrEqual(10);

  for (const [name, { peak, loudness, firstStep, lastLevel, largestStep }] of rendered) {
    expect(loudness, `${name} is heard`).toBeGreaterThan(0.02);
    expect(peak, `${name} does not clip`).toBeLessThan(1);
    expect(firstStep, `${name} begins at nothing`).toBeLessThan(0.01);
    expect(lastLevel, `${name} ends in nothing`).toBeLessThan(0.002);
    expect(largestStep, `${name} has no jump in it`).toBeLessThan(0.25);
  }

  // Told apart by ear: another pitch, another length, or another way up or down.
  for (const [i, [name, a]] of rendered.entries()) {
    for (const [other, b] of rendered.slice(i + 1)) {
      const apart = Math.max(
        Math.abs(Math.log2(a.centroidHz / b.centroidHz)) / 0.25,
        Math.abs(Math.log2(a.seconds / b.seconds)) / 0.4,
        Math.abs(a.octavesUp - b.octavesUp) / 0.25,
      );
      expect(apart, `${name} and ${other}`).toBeGreaterThan(1);
    }
  }
  // What it says is in the way it goes.
  const of = (name: string) => (sounds as Record<string, RenderedSound>)[name] as RenderedSound;
  for (const up of ['begin', 'held', 'finished']) expect(of(up).octavesUp).toBeGreaterThan(0.2);
  for (const down of ['slower', 'lost']) expect(of(down).octavesUp).toBeLessThan(-0.2);
  expect(Math.abs(of('paused').octavesUp)).toBeLessThan(0.1);
});

test('the following tone rises with the movement, brightens with speed, and is silent unseen', async ({
  page,
}) => {
  await openLab(page);
  const tone = (await page.evaluate(`(${lab.toString()})().renderTone()`)) as Awaited<
    ReturnType<SoundLab['renderTone']>
  >;
  expect(tone.unseen.loudness).toBeLessThan(1e-3);
  expect(tone.low.loudness).toBeGreaterThan(0.005);
  expect(tone.high.pitchHz / tone.low.pitchHz).toBeGreaterThan(1.5);
  expect(tone.fast.centroidHz).toBeGreaterThan(1.25 * tone.high.centroidHz);
  expect(Math.abs(tone.fast.pitchHz / tone.high.pitchHz - 1)).toBeLessThan(0.05);
  expect(tone.peak).toBeLessThan(0.5);
  expect(tone.largestStep).toBeLessThan(0.25);
});

test('the page of sounds plays each of them', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('link', { name: 'Hear all the sounds' }).click();
  await expect(page.getByRole('heading', { name: 'Hear the sounds' })).toBeVisible();
  const started = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const original = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function start(when?: number) {
          count += 1;
          resolve(count);
          original.call(this, when);
        };
      }),
  );
  await page.getByTestId('hear-held').click();
  expect(await started).toBe(1);
  await page.getByTestId('hear-tone').click();
  await expect(page.getByRole('button', { name: 'Stop the tone' })).toBeVisible();
  await page.getByTestId('hear-tone').click();
  await expect(page.getByRole('button', { name: 'Play: Following tone' })).toBeVisible();
});
