import type { AskedFor } from '../../session/command';

const key = (wish: AskedFor['wish']): AskedFor => ({ wish, by: 'key' });
const remote = (wish: AskedFor['wish']): AskedFor => ({ wish, by: 'remote' });

/**
 * Keys of the live view. A presenter's remote control sends the Page keys and, for a black screen,
 * a full stop or B; headsets and remotes for music send the media keys.
 */
const keys = new Map<string, AskedFor>(
  Object.entries({
    ' ': key('pause-or-resume'),
    p: key('pause-or-resume'),
    Escape: key('finish'),
    h: key('hurts'),
    n: key('next'),
    a: key('again'),
    PageUp: remote('hurts'),
    PageDown: remote('next'),
    '.': remote('pause-or-resume'),
    b: remote('pause-or-resume'),
    MediaPlayPause: remote('pause-or-resume'),
    MediaPlay: remote('resume'),
    MediaPause: remote('pause'),
    MediaStop: remote('finish'),
    MediaTrackNext: remote('next'),
    MediaTrackPrevious: remote('again'),
  }),
);

/** Whether a key shows or hides how long each stage of a frame takes: T, for whoever knows of it. */
export function showsTiming(event: KeyboardEvent): boolean {
  const { key: name, repeat, ctrlKey, metaKey, altKey } = event;
  return name.toLowerCase() === 't' && !repeat && !ctrlKey && !metaKey && !altKey;
}

/** What a key asks for; null when it is none of ours, belongs to a control, or repeats. */
export function askedByKey(event: KeyboardEvent): AskedFor | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  // A key pressed with nothing focused has the body or the window as its target.
  const onControl = (event.target as Partial<Element> | null)?.closest?.('button, a, input');
  if (onControl && (event.key === ' ' || event.key === 'Enter')) return null;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return keys.get(name) ?? null;
}
