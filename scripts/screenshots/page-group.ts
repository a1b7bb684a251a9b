import type { Album } from './album';
import { withApp } from './opened-app';

/** Pages that are read at the laptop, before anything has been recorded. */
const routes = {
  home: '/',
  safety: '/safety',
  settings: '/settings',
  sounds: '/sounds',
  plan: '/plan',
  video: '/video',
  'sessions-none': '/sessions',
  exercise: '/exercise/bird-dog',
  'exercise-front': '/exercise/knee-rolls',
  'exercise-unknown': '/exercise/nothing',
  'review-missing': '/review/nothing',
  'session-missing': '/session/nothing',
} as const;

export async function takePages(origin: string, album: Album): Promise<void> {
  await withApp(origin, 'none', { language: album.language }, async ({ page, open }) => {
    for (const [name, route] of Object.entries(routes)) {
      await open(route);
      await album.takePage(page, name);
    }
    await open('/session/first');
    await album.takePage(page, 'safety-first');
  });
}
