import type { Exercise } from '../exercise/schema';
import type { Body } from '../motion/body';
import { partsOf, type BodyPart } from '../motion/measure-parts';
import type { MeasureName } from '../motion/measure-names';
import type { SightProblem } from './events';
import { isCutOff, sightProblems, type ViewNeeds } from './sight-watch';

/**
 * What makes the view worse and hinders no counting. It is said once, and nobody waits for it to be
 * put right.
 */
export type SetUpAdvice =
  'too-dark' | 'against-light' | 'camera-high' | 'feet-cut-off' | 'head-cut-off' | 'few-pictures';

export type SetUpProblem = SightProblem | SetUpAdvice;

/** Of white. Rendered rooms lie at 0.3 to 0.6; in a tenth, cameras give more noise than picture. */
const darkUnder = 0.1;
/** Of white, by which the rest of the picture is brighter than the person. */
const againstLightFrom = 0.4;
/** Degrees. A camera beside the mat reads up to 19, one at the height of a table about 30. */
const highFrom = 26;
/** Pictures a second under which "slow down" would come late. */
const fewPictures = 7;

/** What an exercise needs of the view, from the measures that it counts by. */
export function viewNeeds(
  exercise: Pick<Exercise, 'camera' | 'position' | 'start' | 'movement' | 'hold'>,
): ViewNeeds {
  const { camera, position, start, movement, hold } = exercise;
  const measures: MeasureName[] = [
    movement.measure,
    ...[...position, ...start, ...(hold?.requires ?? [])].map(({ measure }) => measure),
  ];
  return { camera, parts: new Set<BodyPart>(measures.flatMap(partsOf)) };
}

/** Everything that could be better about the view of a frame, in no order. */
export function setUpProblems(
  body: Body,
  needs: ViewNeeds,
  picturesPerSecond: number | null,
): SetUpProblem[] {
  const problems: SetUpProblem[] = [...sightProblems(body, true, needs)];
  const { light } = body;
  const bright = light?.person ?? light?.around ?? null;
  if (bright !== null && bright < darkUnder) problems.push('too-dark');
  if (light?.person != null && light.around - light.person >= againstLightFrom) {
    problems.push('against-light');
  }
  if (picturesPerSecond !== null && picturesPerSecond < fewPictures) problems.push('few-pictures');
  if (!body.points) return problems;
  if (needs.camera === 'side' && body.cameraRise !== null && body.cameraRise > highFrom) {
    problems.push('camera-high');
  }
  if (!problems.includes('cut-off')) {
    if (isCutOff(body, 'ankle')) problems.push('feet-cut-off');
    else if (isCutOff(body, 'ear')) problems.push('head-cut-off');
  }
  return problems;
}

/** Time over which pictures are counted. Milliseconds. */
const rateWindowMs = 3000;

/** Counts the pictures that are looked at, from their time stamps. */
export function createPictureRate() {
  let times: number[] = [];
  let firstMs: number | null = null;
  return {
    /** Pictures are being left out on purpose: counting begins again with the next one. */
    restart(): void {
      firstMs = null;
      times = [];
    },
    /** @returns pictures a second over the last three; null before that */
    next(timestampMs: number): number | null {
      firstMs ??= timestampMs;
      times = [...times.filter((at) => timestampMs - at < rateWindowMs), timestampMs];
      return timestampMs - firstMs < rateWindowMs ? null : (times.length * 1000) / rateWindowMs;
    },
  };
}
