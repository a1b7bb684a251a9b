import { describe, expect, it } from 'vitest';
import { readExercises } from '../read-exercises';
import { faultsOf, isTimingFault, readFootageArguments } from './arguments';

const exercises = readExercises();
const read = (...args: string[]) => readFootageArguments(args, exercises);
const birdDog = ['--exercise', 'bird-dog', '--out', 'clips'];

describe('readFootageArguments', () => {
  it('needs to know what and where to, and assumes the rest', () => {
    expect(read(...birdDog)).toMatchObject({
      exercise: 'bird-dog',
      out: 'clips',
      body: 'anna',
      fault: null,
      turn: 0,
      reps: 4,
      tempoS: null,
      holdS: null,
      fps: 15,
      numbered: true,
      bitrate: 900,
      width: 640,
      height: 480,
      webm: true,
      mjpeg: false,
    });
  });

  it('adds the yaw to the view', () => {
    expect(read(...birdDog, '--view', 'side-left', '--yaw=-20')).toMatchObject({
      turn: 160,
      yaw: -20,
    });
  });

  it('looks as the exercise wants it where no view is named', () => {
    const rolls = ['--exercise', 'knee-rolls', '--out', 'x'];
    expect(read(...rolls)).toMatchObject({ view: 'foot-end', turn: 90, cameraHeight: 1.2 });
    expect(read(...rolls, '--view', 'side')).toMatchObject({ turn: 0, cameraHeight: 0.6 });
    // On the side a person faces the camera beside the mat.
    const raise = ['--exercise', 'side-leg-raise', '--out', 'x'];
    expect(read(...raise, '--yaw', '10')).toMatchObject({ view: 'front', turn: 10 });
  });

  it('takes a scene in place of an exercise, and other clothes', () => {
    expect(read('--scene', 'reaching', '--out', 'x', '--clothes', 'loose')).toMatchObject({
      exercise: null,
      scene: 'reaching',
      clothes: 'loose',
      turn: 0,
    });
  });

  it('makes odd sizes even, which is all that codecs take', () => {
    expect(read(...birdDog, '--size', '321x241')).toMatchObject({ width: 320, height: 240 });
  });

  it('takes a film for the camera, a webm, or both', () => {
    expect(read(...birdDog, '--format', 'mjpeg')).toMatchObject({ webm: false, mjpeg: true });
    expect(read(...birdDog, '--format', 'both')).toMatchObject({ webm: true, mjpeg: true });
  });

  it('leaves the frame numbers out where they are not wanted', () => {
    expect(read(...birdDog, '--plain')).toMatchObject({ numbered: false });
  });

  it('lists and helps without an exercise', () => {
    expect(read('--list')).toBe('list');
    expect(read('-h')).toBe('help');
  });

  it.each([
    [[], 'Which exercise?'],
    [['--exercise', 'bird-dog'], 'Where to?'],
    [['--exercise', 'handstand', '--out', 'x'], 'no exercise "handstand"'],
    [['--scene', 'dancing', '--out', 'x'], 'no scene "dancing"'],
    [[...birdDog, '--scene', 'empty'], 'an exercise or a scene'],
    [['--scene', 'empty', '--fault', 'jerky', '--out', 'x'], 'A scene has no faults'],
    [[...birdDog, '--clothes', 'fur'], 'no clothes "fur"'],
    [[...birdDog, '--body', 'zoe'], 'no body "zoe"'],
    [[...birdDog, '--fault', 'bridge'], 'no fault "bridge"'],
    [[...birdDog, '--view', 'above'], 'no view "above"'],
    [[...birdDog, '--reps', 'many'], '--reps needs a number'],
    [[...birdDog, '--yaw', '90'], '--yaw needs a number from -60 to 60'],
    [[...birdDog, '--tempo', ''], '--tempo needs a number'],
    [[...birdDog, '--size', 'big'], '--size is WIDTHxHEIGHT'],
    [[...birdDog, '--bitrate', '0'], '--bitrate needs a number'],
    [[...birdDog, '--colour', 'red'], "Unknown option '--colour'"],
  ])('%j: one line that says what is wrong', (args, text) => {
    expect(() => read(...args)).toThrow(text);
    expect(() => read(...args)).toThrow(/^[^\n]+$/);
    expect(() => read(...args)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});

it('knows the faults of the figure and those of time, and no other', () => {
  const tilt = exercises.find(({ id }) => id === 'pelvic-tilt');
  const faults = tilt ? faultsOf(tilt) : [];
  expect(faults).toEqual(expect.arrayContaining(['bridge', 'too-fast', 'hurried-once']));
  expect(faults).not.toContain('knee-bent');
  expect(isTimingFault('jerky')).toBe(true);
  expect(isTimingFault('bridge')).toBe(false);
  expect(isTimingFault(null)).toBe(false);
});
