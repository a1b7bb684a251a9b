/** Rendered clips that come with the app, by the exercise that they show. */
const clips = import.meta.glob<string>('/content/demo/*.webm', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Address of the clip that shows an exercise; null when there is none. */
export function demoClip(exerciseId: string): string | null {
  return clips[`/content/demo/${exerciseId}.webm`] ?? null;
}

/** Ids of the exercises that can be watched without a camera. */
export const demoExercises: readonly string[] = Object.keys(clips).map((path) =>
  path.replace(/^.*\//, '').replace(/\.webm$/, ''),
);
