import type { Exercise } from '../exercise/schema';

export type { LimbMeasure } from '../motion/measure-names';

/** Unit of a movement's measure. `score`: 0 relaxed, 1 the person's own calibrated extreme. */
export type MeasureUnit = 'degrees' | 'trunks' | 'score';

/** What a movement can be measured by. */
export type MovementMeasure = Exercise['movement']['measure'];

/** The unit of every measure; a new measure without a line here does not compile. */
const units: Readonly<Record<MovementMeasure, MeasureUnit>> = {
  'hip-angle': 'degrees',
  'knee-angle': 'degrees',
  'elbow-angle': 'degrees',
  'arm-raise': 'degrees',
  'leg-over-trunk': 'degrees',
  'knee-height': 'trunks',
  'ankle-height': 'trunks',
  'wrist-height': 'trunks',
  'hand-to-shin': 'trunks',
  'leg-length': 'trunks',
  'shin-lean': 'degrees',
  'trunk-slope': 'degrees',
  'shoulder-height': 'trunks',
  'hip-lift': 'trunks',
  'hip-shift': 'trunks',
  'feet-from-shoulders': 'trunks',
  'hip-over-knee': 'trunks',
  'shoulder-tilt': 'degrees',
  'head-height': 'trunks',
  'head-pitch': 'degrees',
  'nose-height': 'trunks',
  'back-arch': 'trunks',
  'back-hollow': 'trunks',
  'back-arch-chest': 'trunks',
  'back-arch-lumbar': 'trunks',
  'back-press': 'score',
};

/** In what the recorded values of an exercise's movement are given. */
export function measureUnit(measure: MovementMeasure): MeasureUnit {
  return units[measure];
}
