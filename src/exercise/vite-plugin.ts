import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { parseExercise } from './parse-exercise';

/**
 * Lets `import exercise from '.../bird-dog.yaml'` give a checked exercise. The check runs in the
 * build, so a wrong file stops it and the app ships neither the YAML parser nor the schema.
 */
export function exerciseFiles(): Plugin {
  return {
    name: 'lento-exercise-files',
    load(id) {
      if (!id.endsWith('.yaml')) return null;
      const exercise = parseExercise(relative(process.cwd(), id), readFileSync(id, 'utf8'));
      this.addWatchFile(id);
      return `export default ${JSON.stringify(exercise)}`;
    },
  };
}
