import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { AnalysisReport } from '../../src/review/report';

const root = join(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run analyze -- ...` as a person would, without npm's own words. */
function analyze(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, join(root, 'scripts/analyze.ts'), ...args], {
      cwd: root,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => (stdout += text));
    child.stderr.on('data', (text) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A webm of two seconds that shows a grey room and nobody in it. */
async function filmNobody(page: Page): Promise<Buffer> {
  await page.goto('/');
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d', { alpha: false })!;
    const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: 'video/webm' });
    const chunks: Blob[] = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let frame = 0; frame < 30; frame++) {
      context.fillStyle = `rgb(${130 + (frame % 5)} 140 140)`;
      context.fillRect(0, 0, 640, 480);
      await new Promise((resolve) => setTimeout(resolve, 66));
    }
    recorder.stop();
    await stopped;
    return Array.from(new Uint8Array(await new Blob(chunks).arrayBuffer()));
  });
  return Buffer.from(bytes);
}

function expectOneLine({ code, stdout, stderr }: Outcome, line: RegExp): void {
  const said = stderr.split('\n').filter((text) => !/^(Building .*|\d+ %|)$/.test(text));
  expect(said).toEqual([expect.stringMatching(line)]);
  expect(stdout).toBe('');
  expect(code).toBe(2);
}

test('a missing file, an unknown exercise and a file that is no video: one line each', async ({}, testInfo) => {
  const text = testInfo.outputPath('text.mp4');
  mkdirSync(testInfo.outputDir, { recursive: true });
  writeFileSync(text, 'not a video');
  expectOneLine(await analyze('none.mp4', '--exercise', 'bird-dog'), /no file none\.mp4/);
  expectOneLine(await analyze(text, '--exercise', 'handstand'), /handstand.*bird-dog/);
  expectOneLine(await analyze(text, '--exercise', 'bird-dog'), /can't be read as a video/);
});

test('a video without a person: looked at to its end, and said so', async ({ page }, testInfo) => {
  const video = testInfo.outputPath('nobody.webm');
  const json = testInfo.outputPath('nobody.json');
  mkdirSync(testInfo.outputDir, { recursive: true });
  writeFileSync(video, await filmNobody(page));
  const outcome = await analyze(video, '--exercise', 'bird-dog', '--model', 'lite', '--json', json);
  expectOneLine(outcome, /Nobody can be seen/);
  expect(outcome.stderr).toMatch(/^\d+ %$/m);
});

test('no browser where CHROMIUM_PATH points: says so and ends', async ({ page }, testInfo) => {
  const video = testInfo.outputPath('nobody.webm');
  mkdirSync(testInfo.outputDir, { recursive: true });
  writeFileSync(video, await filmNobody(page));
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = '/nowhere/chromium';
  try {
    const { code, stderr } = await analyze(video, '--exercise', 'bird-dog');
    expect(stderr).toContain('CHROMIUM_PATH names /nowhere/chromium');
    expect(code).toBe(1);
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});

test('the demo clip: three rounds by turns, the second too fast, all held', async ({}, testInfo) => {
  const json = testInfo.outputPath('demo.json');
  mkdirSync(testInfo.outputDir, { recursive: true });
  const clip = join(root, 'content/demo/bird-dog.webm');
  const { code, stdout } = await analyze(clip, '--exercise', 'bird-dog', '--json', json);
  expect(code).toBe(0);
  expect(stdout).toContain('3 repetitions counted');

  const report = JSON.parse(readFileSync(json, 'utf8')) as AnalysisReport;
  expect(report.exercise).toBe('bird-dog');
  expect(report.coverage).toBeGreaterThan(0.95);
  expect(report.reps.map(({ side }) => side)).toEqual(['left', 'right', 'left']);
  // The clip was made with holds of 5.3 s, give or take 3 %.
  for (const { holdMs } of report.reps) expect(Math.abs(holdMs - 5300)).toBeLessThan(700);
  const said = report.cues.map(({ id }) => id);
  expect(said.filter((id) => id === 'slow-down')).toHaveLength(1);
  expect(said.filter((id) => id === 'let-go')).toHaveLength(3);
});
