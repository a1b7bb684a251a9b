import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ClipTruth } from '../../scripts/footage/truth';
import { renderClip, type ClipWish, type RenderedClip } from './clip';

/** A clip of a longer film, and how long its ends stand still. Seconds. */
export interface FilmPart {
  readonly clip: ClipWish;
  /** The person is in the start position already. */
  readonly stillBefore?: number;
  readonly stillAfter?: number;
  /** The clip ends where the person rests after so many rounds. */
  readonly rounds?: number;
  /** From its end to its beginning: who gets down gets up. */
  readonly backwards?: boolean;
}

/** Chromium plays a file of pictures as its camera at this rate. */
const cameraFps = 30;
const folder = join(import.meta.dirname, '../../.cache/e2e-films');

/** The pictures of a file of concatenated JPEGs: each ends at its end-of-image marker. */
function pictures(film: Buffer): Buffer[] {
  const found: Buffer[] = [];
  const endOfImage = Buffer.from([0xff, 0xd9]);
  let from = 0;
  for (;;) {
    // In the data of a JPEG, ff is always followed by 00: ff d9 stands at the end alone.
    const end = film.indexOf(endOfImage, from);
    if (end < 0) return found;
    found.push(film.subarray(from, end + 2));
    from = end + 2;
  }
}

const times = (picture: Buffer | undefined, seconds = 0): Buffer[] =>
  picture ? Array.from({ length: Math.round(seconds * cameraFps) }, () => picture) : [];

/** The pictures of a clip that a part shows. */
function shownOf(
  { rounds, backwards }: FilmPart,
  { mjpegFile, truthFile }: RenderedClip,
): Buffer[] {
  const all = pictures(readFileSync(mjpegFile));
  if (backwards) return all.reverse();
  if (rounds === undefined) return all;
  const { reps } = JSON.parse(readFileSync(truthFile, 'utf8')) as ClipTruth;
  const [last, next] = [reps[rounds - 1], reps[rounds]];
  if (!last || !next) throw new Error(`After ${rounds} rounds this clip does not go on.`);
  return all.slice(0, Math.round(((last.endMs + next.startMs) / 2000) * cameraFps));
}

/** Joins clips to one film for the browser's camera; a picture that stands still costs nothing. */
export async function joinFilm(parts: readonly FilmPart[]): Promise<string> {
  const clips: RenderedClip[] = [];
  for (const { clip } of parts) clips.push(await renderClip(clip));
  const hash = createHash('sha256').update(JSON.stringify(parts));
  for (const { mjpegFile } of clips) hash.update(readFileSync(mjpegFile));
  const file = join(folder, `${hash.digest('hex').slice(0, 20)}.mjpeg`);
  if (existsSync(file)) return file;
  const joined = parts.flatMap((part, i) => {
    const { stillBefore, stillAfter } = part;
    const own = shownOf(part, clips[i] as RenderedClip);
    return [...times(own[0], stillBefore), ...own, ...times(own.at(-1), stillAfter)];
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, Buffer.concat(joined));
  renameSync(`${file}.part`, file);
  return file;
}
