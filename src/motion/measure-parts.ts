import type { MeasureName } from './measure-names';

/** A part of the body of which one keypoint a side is looked for. */
export const bodyParts = ['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const;
export type BodyPart = (typeof bodyParts)[number];

/** Besides the trunk, shoulder to hip, from which every measure takes its length and direction. */
const besideTrunk: Readonly<Record<MeasureName, readonly BodyPart[]>> = {
  'hip-angle': ['knee'],
  'knee-angle': ['knee', 'ankle'],
  'elbow-angle': ['elbow', 'wrist'],
  'arm-raise': ['wrist'],
  'leg-over-trunk': ['knee'],
  'knee-height': ['knee'],
  'ankle-height': ['ankle'],
  'wrist-height': ['wrist'],
  'hand-to-shin': ['wrist', 'knee', 'ankle'],
  'leg-length': ['knee', 'ankle'],
  'shin-lean': ['knee', 'ankle'],
  'trunk-slope': [],
  'shoulder-height': [],
  'hip-lift': ['ankle'],
  'hip-shift': ['knee'],
  'feet-from-shoulders': ['ankle'],
  'hip-over-knee': ['knee'],
  'shoulder-tilt': [],
  'head-height': ['ear'],
  'head-pitch': ['ear'],
  'nose-height': ['ear'],
  'back-arch': [],
  'back-hollow': [],
  'back-arch-chest': [],
  'back-arch-lumbar': [],
  'back-press': [],
};

/** The parts of the body that must be in the picture for a measure to have a value. */
export function partsOf(name: MeasureName): readonly BodyPart[] {
  return ['shoulder', 'hip', ...besideTrunk[name]];
}
