import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { parseExercise } from './parse-exercise';

/**
 * Lets `import exercise from '.../bird-dog.yaml'` give a checked exercise without its words, and
 * `'.../bird-dog.yaml?words=da'` its words in one language, so that nobody is sent all languages.
 * The check runs in the build, so a wrong file stops it and the app ships neither the YAML parser
 * nor the schema.
 */
export function exerciseFiles(): Plugin {
  return {
    name: 'lento-exercise-files',
    load(id) {
      const [path = '', query = ''] = id.split('?');
      if (!path.endsWith('.yaml')) return null;
      const { words, ...exercise } = parseExercise(
        relative(process.cwd(), path),
        readFileSync(path, 'utf8'),
      );
      this.addWatchFile(path);
      const language = new URLSearchParams(query).get('words');
      if (language === null) return `export default ${JSON.stringify(exercise)}`;
      const own = Object.entries(words).find(([name]) => name === language)?.[1];
      if (!own) this.error(`${relative(process.cwd(), path)}: words.${language} is missing`);
      return `export default ${JSON.stringify(own)}`;
    },
  };
}
