import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exercises, findExercise } from './exercises';
import { ExerciseFileError, parseExercise } from './parse-exercise';

const folder = 'content/exercises';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const birdDog = readFileSync(`${folder}/bird-dog.yaml`, 'utf8');
const file = `${folder}/bird-dog.yaml`;

/** The line, counted from 1, on which a text stands. */
function lineOf(yaml: string, text: string): number {
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length;
}

/** What parsing complains about. */
function complaint(yaml: string, name = file): string {
  try {
    parseExercise(name, yaml);
  } catch (error) {
    expect(error).toBeInstanceOf(ExerciseFileError);
    return (error as Error).message;
  }
  throw new Error('nothing was wrong with it');
}

/** Bird-dog with one text replaced; the text must be there. */
function changed(text: string, by: string): string {
  expect(birdDog).toContain(text);
  return birdDog.replace(text, by);
}

describe('the exercise files', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(3));

  it.each(files)('%s is valid', (name) => {
    const exercise = parseExercise(`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8'));
    expect(`${exercise.id}.yaml`).toBe(name);
  });

  it('are all in the catalogue, each once', () => {
    expect(exercises.map((exercise) => `${exercise.id}.yaml`).sort()).toEqual([...files].sort());
    for (const exercise of exercises) expect(findExercise(exercise.id)).toBe(exercise);
    expect(findExercise('no-such-exercise')).toBeUndefined();
  });

  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s names each fault once, and its numbers agree with each other',
    (_id, { faults, dose, hold, tempo, movement, silhouette }) => {
      expect(new Set(faults.map((fault) => fault.id)).size).toBe(faults.length);
      expect(dose.firstReps).toBeLessThanOrEqual(dose.reps);
      expect(tempo.pace).toBeGreaterThan(tempo.fastestPhase);
      if (hold) expect(hold.firstSeconds).toBeLessThanOrEqual(hold.seconds);
      // A comfortable movement is never over the speed limit (its peak is 1.875 of its mean).
      const range = Math.abs(movement.target - movement.rest);
      expect((1.875 * range) / tempo.pace).toBeLessThan(tempo.speedLimit);
      const measures = [movement.measure, ...faults.map((fault) => fault.measure)];
      if (measures.some((name) => name?.startsWith('back-'))) expect(silhouette).toBe(true);
      for (const fault of faults) {
        expect(fault.min ?? -Infinity).toBeLessThan(fault.max ?? Infinity);
        if (fault.rule === 'without-movement') expect(fault.measure).toBeDefined();
        if (fault.rule === 'wobble') expect(fault.max).toBeDefined();
        if (fault.rule === 'released-early') expect(hold).toBeDefined();
      }
    },
  );
});

describe('a wrong exercise file', () => {
  it('with an unknown key', () => {
    const yaml = changed('  pace: 3\n', '  pace: 3\n  rhythm: 4\n');
    const message = complaint(yaml);
    expect(message).toContain(`${file}:${lineOf(yaml, 'rhythm')}: tempo.rhythm: `);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('with a value of the wrong type', () => {
    const yaml = changed('  pace: 3', '  pace: three');
    expect(complaint(yaml)).toContain(`${file}:${lineOf(yaml, 'pace: three')}: tempo.pace: `);
  });

  it('with an unknown measure', () => {
    const yaml = changed('measure: back-hollow', 'measure: back-hallow');
    expect(complaint(yaml)).toContain(`${file}:${lineOf(yaml, 'back-hallow')}: faults.1.measure: `);
  });

  it('without a key that must be there: the line is that of the part', () => {
    const yaml = changed('  pace: 3\n', '');
    expect(complaint(yaml)).toContain(`${file}:${lineOf(yaml, 'fastestPhase')}: tempo.pace: `);
  });

  it('with a fault that has no cue', () => {
    const yaml = changed('      hip-drops: [Keep your hips level]\n', '');
    expect(complaint(yaml)).toContain('every fault needs a cue in words.en.cues');
  });

  it('with a cue for no fault', () => {
    const yaml = changed('      hip-drops: [', '      hop-drips: [Hop]\n      hip-drops: [');
    expect(complaint(yaml)).toContain('words.en.cues names a fault that does not exist');
  });

  it('with a cue of nine words', () => {
    const yaml = changed(
      '[Keep your hips level]',
      '[One two three four five six seven eight nine]',
    );
    const message = complaint(yaml);
    expect(message).toContain(`${file}:${lineOf(yaml, 'One two three')}: words.en.cues.hip-drops`);
    expect(message).toContain('a cue has at most eight words');
  });

  it('without the words of a language', () => {
    const from = birdDog.indexOf('  da:\n');
    expect(complaint(birdDog.slice(0, from))).toContain(
      `${file}:${lineOf(birdDog, '  en:')}: words.da: `,
    );
  });

  it.each(['da', 'de'])('with a gap in the words of %s', (language) => {
    const from = birdDog.indexOf('  da:\n');
    const own = birdDog.slice(from).replace('da:', `${language}:`);
    const yaml = `${language === 'da' ? birdDog.slice(0, from) : birdDog}${own}`;
    expect(parseExercise(file, yaml).words).toHaveProperty(language);
    expect(complaint(yaml.replace(own, own.replace(/ {6}hip-drops: .*\n/, '')))).toContain(
      `every fault needs a cue in words.${language}.cues`,
    );
    expect(complaint(yaml.replace(own, own.replace(/ {4}steps:\n.*\n/, '    steps:\n')))).toContain(
      `words.${language}.steps has not as many lines as words.en.steps`,
    );
  });

  it('with words of a language that nobody knows', () => {
    const yaml = `${birdDog}  tlh: { name: bird }\n`;
    expect(complaint(yaml)).toContain(`${file}:${lineOf(yaml, 'tlh:')}: words.tlh: `);
  });

  it('with a bound that has no end', () => {
    const yaml = changed('{ measure: trunk-slope, max: 45 }', '{ measure: trunk-slope }');
    expect(complaint(yaml)).toContain(
      `${file}:${lineOf(yaml, '{ measure: trunk-slope }')}: position.0: needs min or max`,
    );
  });

  it('with a limb measure of no limb, and a trunk measure of a limb', () => {
    const without = changed('measure: knee-height, of: smallest', 'measure: knee-height');
    expect(complaint(without)).toContain('position.1: a limb measure needs `of`');
    const needless = changed('measure: trunk-slope, max', 'measure: trunk-slope, of: moving, max');
    expect(complaint(needless)).toContain('position.0: a limb measure needs `of`');
  });

  it('with a target that is hardly a movement', () => {
    expect(complaint(changed('target: 172', 'target: 120'))).toContain(
      'movement.target is within leastRange of movement.rest',
    );
  });

  it('with everything that is wrong, a line each', () => {
    const yaml = changed('  pace: 3', '  pace: three').replace('camera: side', 'camera: above');
    const lines = complaint(yaml).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(/^content\/exercises\/bird-dog\.yaml:\d+: \S+: /);
  });

  it('that is no YAML', () => {
    const yaml = changed('camera: side', 'camera: [side');
    const message = complaint(yaml);
    expect(message).toMatch(/^content\/exercises\/bird-dog\.yaml:\d+: /);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('with a key twice', () => {
    const yaml = changed('camera: side\n', 'camera: side\ncamera: side\n');
    expect(complaint(yaml)).toContain(`${file}:${lineOf(yaml, 'camera: side') + 1}: `);
  });

  it('that is empty', () => {
    expect(complaint('')).toMatch(/^content\/exercises\/bird-dog\.yaml:1: file: /);
  });

  it('whose id is not its name', () => {
    const message = complaint(birdDog, 'content/exercises/dog-bird.yaml');
    expect(message).toBe(
      'content/exercises/dog-bird.yaml:1: id: is bird-dog, the file is dog-bird',
    );
  });
});
