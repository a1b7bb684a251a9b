export type LiveAction = 'pause' | 'finish' | 'hurts';

/** Keys of the live view; the Page keys are what a presenter's remote control sends. */
const actions: Readonly<Record<string, LiveAction>> = {
  ' ': 'pause',
  Escape: 'finish',
  PageDown: 'finish',
  h: 'hurts',
  H: 'hurts',
  PageUp: 'hurts',
};

/** What a key asks for; null when it is none of ours, belongs to a control, or repeats. */
export function liveAction(event: KeyboardEvent): LiveAction | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  // A key pressed with nothing focused has the body or the window as its target.
  const onControl = (event.target as Partial<Element> | null)?.closest?.('button, a, input');
  if (onControl && (event.key === ' ' || event.key === 'Enter')) return null;
  return actions[event.key] ?? null;
}
