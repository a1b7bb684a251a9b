import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseExercise } from '../src/exercise/parse-exercise';
import type { ExerciseFile } from '../src/exercise/schema';
import { exerciseIds } from './analyze/exercise-ids';

/** All exercises, read from their files. */
export function readExercises(): ExerciseFile[] {
  return exerciseIds().map((id) => {
    const file = `content/exercises/${id}.yaml`;
    return parseExercise(file, readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
  });
}
