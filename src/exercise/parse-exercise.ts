import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { exerciseSchema, type ExerciseFile } from './schema';

/** An exercise file that can't be used; the message names file, line and field. */
export class ExerciseFileError extends Error {
  override name = 'ExerciseFileError';
}

function lineOf(document: Document, lines: LineCounter, path: readonly unknown[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/**
 * Reads one exercise file and checks it against the strict schema.
 * @param file name as people know it, e.g. `content/exercises/bird-dog.yaml`
 * @throws ExerciseFileError with one line for each problem
 */
export function parseExercise(file: string, yaml: string): ExerciseFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw new ExerciseFileError(`${file}:${line}: ${syntax.message.split('\n')[0]}`);
  }
  const result = v.safeParse(exerciseSchema, document.toJS());
  if (!result.success) {
    const problems = result.issues.map((issue) => {
      const path = issue.path?.map((part) => part.key) ?? [];
      const field = path.join('.') || 'file';
      return `${file}:${lineOf(document, lines, path)}: ${field}: ${issue.message}`;
    });
    throw new ExerciseFileError(problems.join('\n'));
  }
  const named = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (result.output.id !== named) {
    throw new ExerciseFileError(
      `${file}:${lineOf(document, lines, ['id'])}: id: is ${result.output.id}, the file is ${named}`,
    );
  }
  return result.output;
}
