import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PoseTrack } from '../../src/analyze/pose-track';
import { runAnalysis } from '../analyze/run-analysis';
import type { BrowserPool } from '../browser-pool';
import { versionOf, type Engine } from './engine';

const trackFolder = join(import.meta.dirname, '../../.cache/tracks');

/**
 * Where the track of a clip is kept. The clip's folder is named after all that makes its picture,
 * the engine's version after all that makes poses of it.
 */
export function trackFile(webm: string, engine: Engine): string {
  const version = versionOf(engine).replaceAll('/', '-');
  return join(trackFolder, `${basename(dirname(webm))}-${version}.json.gz`);
}

/** What the model sees of a clip, from its video or from the cache. No frames when nobody is in it. */
export async function poseTrack(
  webm: string,
  exerciseId: string,
  engine: Engine,
  browsers: BrowserPool,
): Promise<PoseTrack> {
  const file = trackFile(webm, engine);
  const { name, model } = engine;
  if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString()) as PoseTrack;
  const outcome = await runAnalysis(
    // Clips are looked at side by side: threads of one would wait for those of another.
    { file: webm, exerciseId, engine: name, model, threads: 1, track: true },
    browsers,
  );
  if ('problem' in outcome && outcome.problem.kind !== 'nobody') {
    throw new Error(`${webm} could not be analysed: ${JSON.stringify(outcome.problem)}`);
  }
  const nobody: PoseTrack = {
    exercise: exerciseId,
    engine: versionOf(engine),
    frames: [],
  };
  const bytes =
    'problem' in outcome
      ? gzipSync(JSON.stringify(nobody))
      : Buffer.from(outcome.track ?? '', 'base64');
  mkdirSync(trackFolder, { recursive: true });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
  return JSON.parse(gunzipSync(bytes).toString()) as PoseTrack;
}
