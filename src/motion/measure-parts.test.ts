import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../pose/pose';
import type { Body } from './body';
import { createBodyTracker } from './body-tracker';
import {
  isCalibratedMeasure,
  isLimbMeasure,
  measureNames,
  type MeasureName,
} from './measure-names';
import { bodyParts, partsOf, type BodyPart } from './measure-parts';
import { allFours, stickPose } from './testing/stick-person';

/** Measures from keypoints alone: the outline's need a silhouette, and `shin-lean` true depth. */
const measured = measureNames.filter(
  (name) => !isCalibratedMeasure(name) && !name.startsWith('back-') && name !== 'shin-lean',
);

function valueOf(name: MeasureName, body: Body): number | null {
  if (isCalibratedMeasure(name)) return null;
  return isLimbMeasure(name) ? body.limbs[name].left : body.trunk[name];
}

function seenWithout(parts: readonly BodyPart[]): Body {
  const hidden = parts.flatMap((part): KeypointName[] => [`left-${part}`, `right-${part}`]);
  // From the front, so that both shoulders are seen apart.
  return createBodyTracker().next(stickPose(allFours, { hidden, turned: 80 }));
}

describe('partsOf', () => {
  it.each(measured)('%s is known with its parts alone, and not without any of them', (name) => {
    const own = partsOf(name);
    const whole = valueOf(name, seenWithout([]));
    if (whole !== null) {
      const others = bodyParts.filter((part) => !own.includes(part));
      expect(valueOf(name, seenWithout(others))).not.toBeNull();
    }
    for (const part of own) expect(valueOf(name, seenWithout([part])), part).toBeNull();
  });

  it('is tried on nearly every measure', () => {
    const known = measured.filter((name) => valueOf(name, seenWithout([])) !== null);
    expect(known.length).toBeGreaterThanOrEqual(measured.length - 1);
  });
});
