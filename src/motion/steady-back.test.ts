import { describe, expect, it } from 'vitest';
import { createSteadyBack, type BackShape } from './steady-back';
import { drawnBack, type DrawnBack } from './testing/drawn-silhouette';
import { allFours, stickPoints } from './testing/stick-person';
import { trunkFrame } from './trunk-frame';

const place = { hip: { x: 0.6, y: 0.45 }, trunk: 0.35 };

interface Seen extends Partial<DrawnBack> {
  readonly joints?: typeof allFours;
  readonly turned?: number;
}

/** What is known after two seconds at 15 frames a second. */
function after(seen: (frame: number) => Seen, frames = 30): BackShape {
  const back = createSteadyBack();
  let shape: BackShape | null = null;
  for (let frame = 0; frame < frames; frame++) {
    const { joints = allFours, turned = 5, ...drawing } = seen(frame);
    const drawn = { head: 'right' as const, sagitta: 0.1, ...place, ...drawing };
    const points = stickPoints(joints, drawn);
    const at = (frame * 1000) / 15;
    shape = back.next(at, drawnBack(drawn), trunkFrame(points, null), points, turned);
  }
  return shape as BackShape;
}

const withheld = { arch: null, hollow: null, chest: null, lumbar: null, line: [] };

describe('a back that is well seen', () => {
  it('is sure, and has an arch', () => {
    const shape = after(() => ({}));
    expect(shape.confidence).toBeGreaterThan(0.9);
    expect(shape.arch).toBeCloseTo(0.1, 2);
    expect(shape.line.length).toBeGreaterThan(50);
  });

  it('stays sure while it moves', () => {
    const shape = after((frame) => ({ sagitta: 0.1 * Math.sin(frame / 8) }));
    expect(shape.confidence).toBeGreaterThan(0.9);
    expect(shape.arch).not.toBeNull();
  });

  it('is less sure the further it is turned, and withheld beyond 40 degrees', () => {
    const confidence = (turned: number) => after(() => ({ turned })).confidence ?? NaN;
    expect(confidence(10)).toBeGreaterThan(0.9);
    expect(confidence(32)).toBeLessThan(0.7);
    expect(after(() => ({ turned: 32 })).arch).not.toBeNull();
    expect(after(() => ({ turned: 42 }))).toMatchObject(withheld);
  });
});

describe('a back that is withheld', () => {
  it('has loose clothes with large folds', () => {
    expect(after(() => ({ folds: 0.06 }))).toMatchObject(withheld);
    expect(after(() => ({ folds: 0.004 })).arch).not.toBeNull();
  });

  it('has clothes that flap from frame to frame', () => {
    const still = after(() => ({ lumbar: 0.03 }));
    const flapping = after((frame) => ({ lumbar: 0.06 * ((frame * 0.37) % 1) }));
    expect(still.arch).not.toBeNull();
    expect(flapping).toMatchObject(withheld);
  });

  it('has an arm in front of it that bulges over the edge', () => {
    const bump = { from: 0.6, to: 0.85, height: 0.25 };
    expect(after(() => ({ bump }))).toMatchObject(withheld);
  });

  it('has a hand resting on its edge', () => {
    const handOnBack = {
      ...allFours,
      'left-elbow': [0.9, 0.2],
      'left-wrist': [0.5, 0.38],
    } as const;
    expect(after(() => ({ joints: handOnBack }))).toMatchObject(withheld);
  });

  it('is cut off by the edge of the picture', () => {
    expect(after(() => ({ hip: { x: 0.6, y: 0.06 } }))).toMatchObject(withheld);
  });

  it('is too small', () => {
    expect(after(() => ({ trunk: 0.1 }))).toMatchObject(withheld);
  });
});

describe('a lifted leg', () => {
  it('leaves the hollow as it was with both knees down, and no arch', () => {
    const down = after(() => ({ sagitta: -0.04 }));
    const up = after((frame) => ({ sagitta: -0.04, legLifted: frame >= 15 }));
    expect(up.arch).toBeNull();
    expect(up.lumbar).toBeNull();
    expect(Math.abs((up.hollow ?? NaN) - (down.hollow ?? NaN))).toBeLessThan(0.005);
  });

  it('gives the arch back once it is down', () => {
    const shape = after((frame) => ({ legLifted: frame >= 10 && frame < 20 }));
    expect(shape.arch).toBeCloseTo(0.1, 2);
  });
});
