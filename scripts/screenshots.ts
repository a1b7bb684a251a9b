import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { Album } from './screenshots/album';
import { readArguments, usage, type GroupName } from './screenshots/arguments';
import { takeLive } from './screenshots/live-group';
import { takePages } from './screenshots/page-group';
import { takeProblems } from './screenshots/problem-group';
import { takeReadmePictures } from './screenshots/readme-pictures';
import { takeSession } from './screenshots/session-group';
import { UsageError } from './usage-error';

const root = join(import.meta.dirname, '..');

const groups: Readonly<Record<GroupName, (origin: string, album: Album) => Promise<void>>> = {
  pages: takePages,
  live: takeLive,
  session: takeSession,
  problems: takeProblems,
};

/** Serves the built app for as long as pictures are taken. */
async function withServer(take: (origin: string) => Promise<void>): Promise<void> {
  if (!existsSync(join(root, 'dist/index.html'))) {
    throw new UsageError('There is no built app yet: run "npm run build" first.');
  }
  const server = await preview({ root, logLevel: 'error', preview: { port: 4190 } });
  try {
    const [origin] = server.resolvedUrls?.local ?? [];
    if (!origin) throw new Error('The built app could not be served.');
    await take(origin.replace(/\/$/, ''));
  } finally {
    await server.close();
  }
}

async function main(): Promise<void> {
  const wish = readArguments(process.argv.slice(2));
  if (wish === 'help') {
    console.log(usage);
    return;
  }
  if (wish === 'readme') return withServer(takeReadmePictures);
  await withServer(async (origin) => {
    for (const language of wish.languages) {
      const album = new Album(wish, language);
      for (const group of wish.groups) {
        process.stderr.write(`${language}: ${group}\n`);
        await groups[group](origin, album);
      }
      for (const picture of album.missed) {
        process.stderr.write(`${picture}: its state never came\n`);
        process.exitCode = 1;
      }
    }
  });
}

try {
  await main();
} catch (error) {
  const usual = error instanceof UsageError;
  console.error(usual ? error.message : `The pictures could not be taken: ${String(error)}`);
  process.exitCode = usual ? 2 : 1;
}
