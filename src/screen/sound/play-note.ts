import type { Note } from './sound-notes';

/** How a voice starts and what it is mixed of: multiples of its frequency, shares, lengths. */
const voices = {
  bell: {
    attack: 0.012,
    partials: [
      [1, 1, 1],
      [3, 0.12, 0.4],
    ],
  },
  wood: {
    attack: 0.004,
    partials: [
      [1, 1, 1],
      [2.7, 0.25, 0.5],
    ],
  },
  breath: {
    attack: 0.14,
    partials: [
      [1, 1, 1],
      [2, 0.2, 1],
    ],
  },
} as const;

/** What is left of a note when it is as good as silent. */
const silence = 0.001;
/** The rest of it is led down to nothing over this time, so that its end is not heard. Seconds. */
const release = 0.01;

/**
 * Builds one note.
 *
 * @param begin when the sound starts, on the context's clock, in seconds
 */
export function playNote(output: AudioNode, begin: number, note: Note): void {
  const { context } = output;
  const { attack, partials } = voices[note.voice];
  const from = begin + note.start;
  for (const [multiple, share, shorter] of partials) {
    const end = from + note.length * shorter;
    const oscillator = new OscillatorNode(context, { frequency: note.frequency * multiple });
    if (note.to !== undefined) {
      oscillator.frequency.setValueAtTime(note.frequency * multiple, from);
      oscillator.frequency.exponentialRampToValueAtTime(note.to * multiple, end);
    }
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(note.loudness * share, from + attack);
    gain.gain.exponentialRampToValueAtTime(silence * note.loudness, end - release);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(output);
    oscillator.start(from);
    oscillator.stop(end);
  }
}
