import { describe, expect, it } from 'vitest';
import type { Pose } from '../pose/pose';
import { createBodyTracker } from '../motion/body-tracker';
import { allFours, emptyPose, stickPose } from '../motion/testing/stick-person';
import { createSightWatch, sightProblem } from './sight-watch';

const parts = new Set(['shoulder', 'hip', 'knee', 'ankle'] as const);
const problemOf = (pose: Pose, known = true, camera: 'side' | 'front' = 'side') =>
  sightProblem(createBodyTracker().next(pose), known, { camera, parts });

const trunkHidden = ['left-hip', 'right-hip'] as const;

describe('what hinders the view', () => {
  it('nothing, when the whole body is seen from the side', () => {
    expect(problemOf(stickPose(allFours))).toBeNull();
  });

  it.each([
    ['nobody', emptyPose(0)],
    ['parts-hidden', stickPose(allFours, { hidden: trunkHidden })],
    ['too-small', stickPose(allFours, { trunk: 0.08 })],
    // The trunk looks short from the feet end, the shins do not.
    [null, stickPose({ ...allFours, shoulder: [0.3, 0] }, { trunk: 0.2 })],
    ['turn-side-on', stickPose(allFours, { turned: 50 })],
    ['cut-off', stickPose(allFours, { hip: { x: 0.1, y: 0.5 } })],
    ['cut-off', stickPose(allFours, { hip: { x: 0.6, y: 0.9 } })],
  ])('%s', (problem, pose) => expect(problemOf(pose)).toBe(problem));

  it('an unknown movement of somebody who is seen', () => {
    expect(problemOf(stickPose(allFours), false)).toBe('parts-hidden');
  });

  it('somebody else, whatever is seen of them', () => {
    const body = createBodyTracker().next(stickPose(allFours, { trunk: 0.08 }));
    expect(sightProblem({ ...body, view: 'other-person' }, true, { camera: 'side', parts })).toBe(
      'other-person',
    );
  });

  it('one limb outside the picture does not cut off the body', () => {
    const lifted = { ...allFours, 'left-ankle': [-4, 0] } as const;
    expect(problemOf(stickPose(lifted))).toBeNull();
  });

  it('a side view where the exercise is seen from the front', () => {
    expect(problemOf(stickPose(allFours, { turned: 20 }), true, 'front')).toBe('turn-front-on');
    expect(problemOf(stickPose(allFours, { turned: 80 }), true, 'front')).toBeNull();
  });

  it('is not turning when nobody knows how far somebody is turned', () => {
    expect(problemOf(stickPose(allFours, { turned: null }))).toBeNull();
    expect(problemOf(stickPose(allFours, { turned: null }), true, 'front')).toBeNull();
  });
});

describe('lost and found', () => {
  /** One character each 100 ms: . fine, n nobody, t turned, m moved; back: N, T, M lost, F found, - still. */
  function drawn(input: string): string {
    const watch = createSightWatch();
    return [...input]
      .map((character, frame) => {
        const now = { '.': null, n: 'nobody', t: 'turn-side-on', m: 'view-moved' } as const;
        const change = watch.next(frame * 100, now[character as keyof typeof now]);
        if (change === 'found') return 'F';
        if (change)
          return { nobody: 'N', 'turn-side-on': 'T', 'view-moved': 'M' }[change.lost as 'nobody'];
        return watch.problem() === null ? ' ' : '-';
      })
      .join('');
  }

  it.each([
    ['after 0.7 s', '..nnnnnnnnnn', '         N--'],
    ['not by a flicker', '..nnnnn.nnnnnn..', '                '],
    ['found after 0.3 s', 'nnnnnnnn......', '       N---F  '],
    ['not found by a flicker', 'nnnnnnnn..nn....', '       N-------F'],
    ['a moved view at once', '..m....', '  M---F'],
    ['changes its mind at once', 'nnnnnnnnttt', '       NT--'],
  ])('%s', (_name, input, expected) => expect(drawn(input)).toBe(expected));
});
