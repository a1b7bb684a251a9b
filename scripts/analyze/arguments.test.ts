import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';
import { UsageError } from '../usage-error';

const known = ['bird-dog', 'cat-arch'];
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), known);

describe('readArguments', () => {
  it('takes a file and an exercise, in any order', () => {
    const expected = {
      file: 'a.mp4',
      exerciseId: 'bird-dog',
      model: 'full',
      engine: 'mediapipe',
      json: undefined,
    };
    expect(read('a.mp4 --exercise bird-dog')).toEqual(expected);
    expect(read('--exercise=bird-dog a.mp4')).toEqual(expected);
  });

  it('takes a model, an engine and a file for JSON', () => {
    expect(read('a.mp4 --exercise cat-arch --model heavy --engine litert --json out.json')).toEqual(
      {
        file: 'a.mp4',
        exerciseId: 'cat-arch',
        model: 'heavy',
        engine: 'litert',
        json: 'out.json',
      },
    );
  });

  it.each(['--help', '-h', 'a.mp4 --exercise nonsense --help'])('helps: %s', (line) => {
    expect(read(line)).toBe('help');
  });

  it.each([
    ['', /Which video/],
    ['--exercise bird-dog', /Which video/],
    ['a.mp4', /Which exercise.*bird-dog, cat-arch/],
    ['a.mp4 --exercise dog', /no exercise "dog".*bird-dog, cat-arch/],
    ['a.mp4 --exercise', /--exercise/],
    ['a.mp4 b.mp4 --exercise bird-dog', /One video.*a\.mp4, b\.mp4/],
    ['a.mp4 --exercise bird-dog --model huge', /no model "huge".*lite, full, heavy/],
    ['a.mp4 --exercise bird-dog --engine steam', /no engine "steam".*mediapipe, litert, movenet/],
    ['a.mp4 --exercise bird-dog --json=', /--json/],
    ['a.mp4 --exercise bird-dog --fast', /--fast.*--help/],
  ])('refuses "%s" in one line', (line, message) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(message);
    try {
      read(line);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
