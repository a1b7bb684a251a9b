import { describe, expect, it } from 'vitest';
import { exercises } from '../../exercise/exercises';
import { frameOf } from '../figure/figure-frame';
import { personJoints } from '../figure/person-joints';
import { ghostPlace } from './ghost-place';

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s',
  (_, exercise) => {
    const frame = frameOf(exercise);
    const { near, head } = personJoints(exercise, 0);

    it.each([4 / 3, 16 / 9, 3 / 4])('fits into a picture of %f', (aspect) => {
      const { hip, trunk } = ghostPlace(aspect, frame, near.hip, null);
      for (const point of [head, ...Object.values(near)]) {
        const x = hip.x + trunk * (point.x - near.hip.x);
        const y = hip.y + trunk * (point.y - near.hip.y);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(aspect);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(1);
      }
    });

    it('lies where it was good the last time', () => {
      const last = {
        trunkLength: 0.18,
        hip: { x: 0.7, y: 0.6 },
        head: 'left',
        turned: null,
      } as const;
      const place = ghostPlace(4 / 3, frame, near.hip, last);
      expect(place).toEqual({ hip: last.hip, trunk: 0.18, flipped: true });
    });
  },
);
