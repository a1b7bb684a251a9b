import { describe, expect, it } from 'vitest';
import { chooseEngine, type EngineMeasurement } from './choose-engine';
import type { EngineGives } from './engine';
import type { EngineId } from './engine-kinds';

type Times = Partial<Record<EngineId, number | null>>;

const measured = (times: Times): EngineMeasurement[] =>
  Object.entries(times).map(([id, frameMs]) => ({ id: id as EngineId, frameMs }));

describe('chooseEngine', () => {
  it.each<[string, Times, readonly (keyof EngineGives)[], EngineId, string]>([
    ['nothing measured', {}, [], 'litert-full', 'not-measured'],
    [
      'nothing that ran',
      { 'litert-full': null, 'mediapipe-full': null },
      ['silhouette'],
      'litert-full',
      'not-measured',
    ],
    [
      'two cores without a graphics card',
      { 'litert-full': 22, 'litert-lite': 12, 'mediapipe-full': 46, 'mediapipe-lite': 33 },
      [],
      'litert-full',
      'quickest',
    ],
    [
      'a good graphics card',
      { 'litert-full': 22, 'mediapipe-full': 46, 'mediapipe-gpu-full': 9 },
      ['silhouette'],
      'mediapipe-gpu-full',
      'quickest',
    ],
    [
      'a graphics card that is hardly quicker',
      { 'litert-full': 22, 'mediapipe-full': 46, 'mediapipe-gpu-full': 20 },
      [],
      'litert-full',
      'quickest',
    ],
    [
      'a graphics card in software',
      { 'litert-full': 22, 'mediapipe-gpu-full': 600 },
      [],
      'litert-full',
      'quickest',
    ],
    [
      'an old laptop',
      { 'litert-full': 95, 'litert-lite': 48, 'mediapipe-full': 140, 'mediapipe-lite': 90 },
      [],
      'litert-lite',
      'light',
    ],
    [
      'a browser in which LiteRT does not run',
      { 'litert-full': null, 'litert-lite': null, 'mediapipe-full': 46, 'mediapipe-lite': 33 },
      [],
      'mediapipe-full',
      'quickest',
    ],
    [
      'a lite model that is no quicker',
      { 'litert-full': 95, 'litert-lite': 99 },
      [],
      'litert-full',
      'last',
    ],
    ['MoveNet alone', { 'litert-full': null, movenet: 30 }, [], 'movenet', 'last'],
    [
      'MoveNet alone, whatever it lacks',
      { 'litert-full': null, movenet: 30 },
      ['silhouette'],
      'movenet',
      'last',
    ],
    [
      'MoveNet that is quicker but blind to the outline',
      { 'litert-lite': 140, movenet: 30 },
      ['silhouette'],
      'litert-lite',
      'last',
    ],
    [
      'MoveNet that is quicker',
      { 'litert-full': 130, 'litert-lite': 90, movenet: 30 },
      [],
      'litert-lite',
      'light',
    ],
  ])('%s', (_, times, needs, id, reason) => {
    expect(chooseEngine(measured(times), needs)).toEqual({ id, reason });
  });
});
