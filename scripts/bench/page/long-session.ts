import type { EngineKind } from '../../../src/pose/protocol';
import { clipJpegs, endlessPictures } from './clip-frames';
import { createFedSource } from './fed-source';
import { openLiveScreen } from './live-screen';
import { createCountedPoseWorker, openCount, type OpenCount } from './open-count';
import { gatherStages } from './stage-samples';

export interface LongSessionRequest {
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly engine: EngineKind;
  /** Pictures that the session is made of. */
  readonly frames: number;
  /** How often it is looked at: parts of equal length. */
  readonly parts: number;
}

/** How things stand after a part of a long session. */
export interface SessionSample {
  readonly frames: number;
  /** Pictures a second in this part. */
  readonly rate: number;
  /** What the app's own way took for a picture, and the engine. Medians of this part in ms. */
  readonly ownMs: number | null;
  readonly poseMs: number | null;
  /** JavaScript of the page after a collection; null where the browser does not tell. */
  readonly heapBytes: number | null;
  /** Memory that the page's process holds; null where the system does not tell. */
  readonly processBytes: number | null;
  readonly open: OpenCount;
}

export interface LongSessionResult {
  readonly samples: readonly SessionSample[];
  readonly count: number;
}

const fps = 15;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function heapBytes(): number | null {
  (globalThis as { gc?: () => void }).gc?.();
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}

/** A long session as quickly as its pictures go: the whole app, with the times of a steady camera. */
export async function runLongSession(request: LongSessionRequest): Promise<LongSessionResult> {
  const { engine, exerciseId, frames, parts } = request;
  const jpegs = await clipJpegs(request.videoUrl);
  const fed = createFedSource(endlessPictures(jpegs, fps), fps);
  let answered: () => void = () => undefined;
  let count = 0;
  const screen = await openLiveScreen({
    ...{ exerciseId, engine, fed },
    createWorker: createCountedPoseWorker,
    onPose: (_pose, run) => {
      count = run.live.count;
      answered();
    },
  });
  screen.run.timer.turn(true);
  const stages = gatherStages();
  const samples: SessionSample[] = [];
  const perPart = Math.ceil(frames / parts);
  for (let part = 0; part < parts; part++) {
    const startMs = performance.now();
    for (let i = 0; i < perPart; i++) {
      const pose = new Promise<void>((resolve) => (answered = resolve));
      await fed.feed();
      await pose;
    }
    const rate = (perPart * 1000) / (performance.now() - startMs);
    await rest(200);
    const { ownMs, stages: measured } = stages.take();
    const processBytes = (await window.tellProcessBytes?.()) ?? null;
    samples.push({
      ...{ frames: fed.given, rate, ownMs, processBytes },
      poseMs: measured.pose?.median ?? null,
      heapBytes: heapBytes(),
      open: await openCount(),
    });
    void window.tellProgress?.(`${fed.given} of ${frames} frames`);
  }
  stages.stop();
  await screen.close();
  return { samples, count };
}
