import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bodies } from '../tests/person/bodies';
import { clothesNames } from '../tests/person/clothes';
import { sceneNames } from '../tests/person/scenes';
import { createProgress } from './analyze/progress';
import { createBrowserPool } from './browser-pool';
import { faultsOf, readFootageArguments, usage, type FootageWish } from './footage/arguments';
import { renderClip } from './footage/render-clip';
import { createStudio } from './footage/studio';
import { readExercises } from './read-exercises';
import { UsageError } from './usage-error';

const exercises = readExercises();

function list(): string {
  const faults = exercises.map(
    (exercise) => `  ${exercise.id.padEnd(16)}${faultsOf(exercise).join(', ')}`,
  );
  return [
    'bodies',
    `  ${Object.keys(bodies).join(', ')}`,
    'clothes',
    `  ${clothesNames.join(', ')}`,
    'scenes',
    `  ${sceneNames.join(', ')}`,
    'exercises and faults',
    ...faults,
  ].join('\n');
}

/** Names a clip by what is special about it. */
function clipName(wish: FootageWish): string {
  const turned = wish.yaw === 0 ? null : `yaw${wish.yaw}`;
  const view = wish.view === 'side' ? null : wish.view;
  const light = wish.light === 'day' ? null : wish.light;
  const clothes = wish.clothes === 'own' ? null : wish.clothes;
  const parts = [wish.exercise, wish.scene, wish.body, clothes, wish.fault, view, turned, light];
  return parts.filter((part) => part !== null).join('-');
}

async function render(wish: FootageWish): Promise<void> {
  // A scene needs none, but whatever renders takes one.
  const exercise = exercises.find(({ id }) => id === wish.exercise) ?? exercises[0];
  if (!exercise) throw new UsageError('There are no exercises in content/exercises.');
  try {
    mkdirSync(wish.out, { recursive: true });
  } catch {
    throw new UsageError(`The folder ${wish.out} cannot be made.`);
  }
  const progress = createProgress(process.stderr);
  const browsers = createBrowserPool();
  const studio = createStudio(browsers);
  const clip = await renderClip(exercise, wish, studio, (share) => progress.show(share)).finally(
    async () => {
      progress.end();
      await studio.close();
      await browsers.close();
    },
  );
  const name = join(wish.out, clipName(wish));
  for (const [file, ending] of [
    [clip.webm, 'webm'],
    [clip.mjpeg, 'mjpeg'],
    [clip.truth, 'truth.json'],
  ] as const) {
    if (file === null) continue;
    copyFileSync(file, `${name}.${ending}`);
    console.log(`${name}.${ending}`);
  }
}

try {
  const wish = readFootageArguments(process.argv.slice(2), exercises);
  if (wish === 'help') console.log(usage);
  else if (wish === 'list') console.log(list());
  else await render(wish);
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `The clip could not be rendered: ${line}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
