import { describe, expect, it } from 'vitest';
import { readRoute, writeRoute, type Route } from './route';

describe('readRoute', () => {
  it.each<Route>([
    { screen: 'home' },
    { screen: 'safety' },
    { screen: 'settings' },
    { screen: 'sessions' },
    { screen: 'video' },
    { screen: 'plan' },
    { screen: 'session', id: '5b0c1f3e-0000-4000-8000-000000000000' },
    { screen: 'exercise', id: 'bird-dog' },
    { screen: 'review', id: '5b0c1f3e-0000-4000-8000-000000000000' },
    { screen: 'live', id: 'cat-arch', source: 'demo', dose: 'first' },
    { screen: 'live', id: 'cat-arch', source: 'camera', dose: 'usual' },
  ])('reads what writeRoute wrote: $screen', (route) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/exercise',
    '#/review/',
    '#/session/',
    '#/live/',
    '#/exercise/%E0%A4%A',
  ])('goes home from %s', (hash) => expect(readRoute(hash)).toEqual({ screen: 'home' }));

  it('takes the camera and the usual dose when the options say nothing known', () => {
    expect(readRoute('#/live/bird-dog?source=satellite&dose=heroic')).toEqual({
      screen: 'live',
      id: 'bird-dog',
      source: 'camera',
      dose: 'usual',
    });
  });
});
