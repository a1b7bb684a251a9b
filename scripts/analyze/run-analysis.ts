import type { Page } from '@playwright/test';
import type { AnalysisOutcome, AnalysisRequest } from '../../src/analyze/outcome';
import type { EngineName, PoseModel } from '../../src/pose/protocol';
import type { BrowserPool } from '../browser-pool';
import { analyzePage, buildPage } from './page-build';
import { serve } from './static-server';

export interface AnalysisOptions {
  /** Path of the video. */
  readonly file: string;
  readonly exerciseId: string;
  readonly model: PoseModel;
  /** `mediapipe` when left out. */
  readonly engine?: EngineName;
  /** Threads for the engine; as many as make sense when left out. */
  readonly threads?: number;
  /** Whether what the model saw is wanted as well. */
  readonly track?: boolean;
  /** Told the share 0..1 of the video that is done. */
  readonly onProgress?: (share: number) => void;
  /** Told what takes its time before the video is looked at. */
  readonly onStage?: (text: string) => void;
}

const videoPath = '/video';

/**
 * Analyses a video in a headless browser, with the app's own pipeline.
 *
 * @throws BrowserMissingError; and what the browser throws when it crashes
 */
export async function runAnalysis(
  options: AnalysisOptions,
  browsers: BrowserPool,
): Promise<AnalysisOutcome> {
  const folder = await buildPage(() => options.onStage?.('Building the analysis page ...'));
  const server = await serve(folder, { [videoPath]: options.file });
  try {
    return await browsers.withPage((page) => analyzeIn(page, server.origin, options));
  } finally {
    await server.close();
  }
}

async function analyzeIn(
  page: Page,
  origin: string,
  options: AnalysisOptions,
): Promise<AnalysisOutcome> {
  const { exerciseId, model, engine = 'mediapipe', threads = null, track = false } = options;
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the browser page crashed, probably out of memory')));
  });
  await page.exposeFunction('reportProgress', (share: number) => options.onProgress?.(share));
  await page.goto(`${origin}/${analyzePage.path}`);
  await page.waitForFunction(() => window.analyze !== undefined);
  const request: AnalysisRequest = {
    videoUrl: videoPath,
    exerciseId,
    model,
    engine,
    threads,
    track,
  };
  const analyzed = page.evaluate(
    (wanted) =>
      window.analyze?.(wanted) ?? Promise.reject(new Error('the analysis page did not load')),
    request,
  );
  return Promise.race([analyzed, crashed]);
}
