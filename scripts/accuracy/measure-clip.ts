import { existsSync, readFileSync } from 'node:fs';
import { createAnalysis, openGoal, type AnalyzedExercise } from '../../src/analyze/analysis';
import { poseOf, type PoseTrack } from '../../src/analyze/pose-track';
import type { AnalysisReport } from '../../src/review/report';
import { readFootageArguments, type FootageWish } from '../footage/arguments';
import { createBrowserPool } from '../browser-pool';
import { renderClip, renderedClip } from '../footage/render-clip';
import { createStudio } from '../footage/studio';
import type { ClipTruth } from '../footage/truth';
import type { ClipResult } from './clip-result';
import type { BenchmarkClip } from './design';
import type { Engine } from './engine';
import { seenGestures } from './gestures';
import { poseTrack, trackFile } from './pose-track';
import { scoreClip } from './score';
import { trueReps } from './true-reps';

/** The checker judges a frame when it has seen the two that follow. */
const framesBehind = 2;

/** Renders, tracks and judges the clips of the benchmark; what was done before comes from the cache. */
export function createClipMeasurer(exercises: readonly AnalyzedExercise[]) {
  const browsers = createBrowserPool();
  const studio = createStudio(browsers);
  const byId = (id: string) => exercises.find((exercise) => exercise.id === id) as AnalyzedExercise;

  function wishOf(clip: BenchmarkClip): FootageWish {
    const { exercise, scene, body, fault, yaw, options } = clip;
    const words = {
      ...(exercise === null ? {} : { exercise }),
      ...(scene === null ? {} : { scene }),
      ...(fault === null ? {} : { fault }),
      body,
      yaw: String(yaw),
      ...options,
    };
    const args = Object.entries(words).map(([name, value]) =>
      value === '' ? `--${name}` : `--${name}=${value}`,
    );
    return readFootageArguments([...args, '--out', '.'], exercises) as FootageWish;
  }

  /** Whose needs the model is run for: a scene is judged as any exercise, so with the silhouette. */
  function trackedFor({ exercise }: BenchmarkClip): AnalyzedExercise {
    if (exercise !== null) return byId(exercise);
    return exercises.find(({ silhouette }) => silhouette) as AnalyzedExercise;
  }

  function judge(
    clip: BenchmarkClip,
    exercise: AnalyzedExercise,
    track: PoseTrack,
  ): AnalysisReport {
    const { hold } = clip.options;
    const goal = openGoal(exercise);
    const analysis = createAnalysis(exercise, track.engine, {
      ...goal,
      holdSeconds: hold === undefined ? goal.holdSeconds : Number(hold),
      // The person in the clip does what the calibration asks for.
      unattended: !('calibration' in clip.options),
    });
    for (const frame of track.frames) analysis.take(poseOf(frame));
    return analysis.report();
  }

  function results(clip: BenchmarkClip, truth: ClipTruth, track: PoseTrack): ClipResult[] {
    const judges = clip.exercise === null ? exercises : [byId(clip.exercise)];
    const gestures = seenGestures(track);
    const lagMs = (framesBehind * 1000) / truth.fps;
    return judges.map((exercise) => ({
      clip,
      engine: track.engine,
      judgedAs: exercise.id,
      score: scoreClip(
        clip.exercise === null ? [] : trueReps(exercise, truth),
        judge(clip, exercise, track),
        lagMs,
      ),
      gestures,
    }));
  }

  /** Files of truth and track of a clip; null unless both are in the cache. */
  function keptFiles(clip: BenchmarkClip, engine: Engine) {
    const rendered = renderedClip(trackedFor(clip), wishOf(clip));
    const track = rendered && trackFile(rendered.webm as string, engine);
    return track && existsSync(track) ? { truth: rendered.truth, track } : null;
  }

  return {
    keptFiles,
    /** Whether clip and track are both in the cache. */
    isKept: (clip: BenchmarkClip, engine: Engine): boolean => keptFiles(clip, engine) !== null,
    /** The track's file and the results; of a scene one for each exercise that it is judged as. */
    async measure(clip: BenchmarkClip, engine: Engine) {
      const exercise = trackedFor(clip);
      const rendered = await renderClip(exercise, wishOf(clip), studio, () => undefined);
      const webm = rendered.webm as string;
      const track = await poseTrack(webm, exercise.id, engine, browsers);
      const truth = JSON.parse(readFileSync(rendered.truth, 'utf8')) as ClipTruth;
      return { trackFile: trackFile(webm, engine), results: results(clip, truth, track) };
    },
    /** Ends the browsers that rendered and analysed. */
    async close(): Promise<void> {
      await studio.close();
      await browsers.close();
    },
  };
}
