import { describe, expect, it } from 'vitest';
import { exercises, findExercise } from '../exercise/exercises';
import type { EngineKind } from '../pose/protocol';
import { engineLacks, engineLineUp } from './engine-line-up';

const exercise = (id: string) => findExercise(id)!;
const names = (line: readonly EngineKind[]) =>
  line.map(({ engine, model, delegate }) => [engine, model, delegate].filter(Boolean).join(' '));

describe('engineLineUp', () => {
  it.each<[string, EngineKind, string, string[]]>([
    [
      'from LiteRT on',
      { engine: 'litert', model: 'full' },
      'bird-dog',
      ['litert full', 'mediapipe full', 'movenet lite'],
    ],
    [
      'without MoveNet where the back is counted',
      { engine: 'litert', model: 'full' },
      'cat-arch',
      ['litert full', 'mediapipe full'],
    ],
    [
      'without MoveNet where depth is counted',
      { engine: 'mediapipe', model: 'full' },
      'knee-rolls',
      ['mediapipe full', 'litert full'],
    ],
    [
      'with a small model where that was chosen',
      { engine: 'litert', model: 'lite' },
      'bridge',
      ['litert lite', 'mediapipe lite', 'movenet lite'],
    ],
    [
      'with the processor when the graphics card was chosen',
      { engine: 'mediapipe', model: 'full', delegate: 'gpu' },
      'bridge',
      ['mediapipe full gpu', 'litert full', 'mediapipe full', 'movenet lite'],
    ],
    [
      'with large models after MoveNet',
      { engine: 'movenet', model: 'lite' },
      'bridge',
      ['movenet lite', 'litert full', 'mediapipe full'],
    ],
  ])('goes %s', (_, chosen, id, expected) => {
    expect(names(engineLineUp(chosen, exercise(id), true))).toEqual(expected);
  });

  it.each<[string, EngineKind, string[]]>([
    ['ends with MediaPipe', { engine: 'litert', model: 'full' }, ['litert full', 'mediapipe full']],
    [
      'begins with the others even if it was chosen once',
      { engine: 'movenet', model: 'lite' },
      ['litert full', 'mediapipe full'],
    ],
  ])('of a build without MoveNet %s', (_, chosen, expected) => {
    expect(names(engineLineUp(chosen, exercise('bird-dog'), false))).toEqual(expected);
  });
});

describe('engineLacks', () => {
  const movenet: EngineKind = { engine: 'movenet', model: 'lite' };

  it('is nothing with BlazePose', () => {
    for (const own of exercises) {
      expect(engineLacks({ engine: 'litert', model: 'lite' }, own)).toEqual({
        toCount: [],
        forFaults: [],
      });
    }
  });

  it.each([
    ['cat-arch', { toCount: ['silhouette'], forFaults: ['silhouette'] }],
    ['pelvic-tilt', { toCount: ['silhouette'], forFaults: ['silhouette'] }],
    ['knee-rolls', { toCount: ['world'], forFaults: ['world'] }],
    ['bird-dog', { toCount: [], forFaults: ['silhouette'] }],
    ['bridge', { toCount: [], forFaults: [] }],
  ])('is known for MoveNet and %s', (id, lacks) => {
    expect(engineLacks(movenet, exercise(id))).toEqual(lacks);
  });

  it('agrees with what the content files say about the outline', () => {
    for (const own of exercises) {
      const { toCount, forFaults } = engineLacks(movenet, own);
      if ([...toCount, ...forFaults].includes('silhouette')) expect(own.silhouette).toBe(true);
    }
  });
});
