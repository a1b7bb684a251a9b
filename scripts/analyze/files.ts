import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AnalysisReport } from '../../src/review/report';
import { UsageError } from '../usage-error';

/** @throws UsageError when there is no such file to read */
export function checkVideoFile(file: string): void {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const stats = statSync(file);
  if (!stats.isFile()) throw new UsageError(`${file} is not a file.`);
  if (stats.size === 0) throw new UsageError(`${file} is empty.`);
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(`${file} may not be read by this user.`);
  }
}

/** Says so before the work rather than after it. @throws UsageError when OUT can't be written */
export function checkJsonFile(file: string): void {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new UsageError(`--json: there is no folder ${folder}.`);
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new UsageError(`--json: ${file} is not a file.`);
  }
  try {
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
  } catch {
    throw new UsageError(`--json: ${file} can't be written by this user.`);
  }
}

/** @throws UsageError */
export function writeJson(file: string, report: AnalysisReport): void {
  try {
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`--json: ${file} can't be written (${(error as Error).message}).`);
  }
}

/** Writes a pose track that came as base64. */
export function writeTrack(path: string, base64: string): void {
  writeFileSync(path, Buffer.from(base64, 'base64'));
}
