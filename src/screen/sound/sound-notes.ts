/** One note. Times in seconds from the start of the sound, frequencies in hertz, loudness 0..1. */
export interface Note {
  readonly frequency: number;
  /** Glides there over its length; a steady note has none. */
  readonly to?: number;
  readonly start: number;
  readonly length: number;
  readonly loudness: number;
  /** bell: rings on. wood: a short knock. breath: swells and sinks, without a start that is heard. */
  readonly voice: 'bell' | 'wood' | 'breath';
}

type Shorthand = readonly [frequency: number, start: number, length: number, loudness: number];

const ofVoice =
  (voice: Note['voice']) =>
  ([frequency, start, length, loudness]: Shorthand): Note => ({
    frequency,
    start,
    length,
    loudness,
    voice,
  });
const bell = ofVoice('bell');
const wood = ofVoice('wood');

/**
 * What each sound is made of. They differ in register, in length and in the way they go, so that they
 * are told apart without words: up is good, down asks for something, level waits.
 */
export const soundNotes = {
  /** The start position is held: three, two, one. */
  'count-in': [wood([392, 0, 0.16, 0.5])],
  /** Counting begins: two bells going up. */
  begin: [bell([440, 0, 0.35, 0.4]), bell([659.3, 0.16, 0.7, 0.4])],
  /** A round is counted: one soft bell. */
  rep: [bell([880, 0, 0.6, 0.45])],
  /** The last three seconds of a hold. */
  tick: [wood([1568, 0, 0.06, 0.35])],
  /** The hold is done: three bells, going up. */
  held: [bell([523.3, 0, 0.4, 0.32]), bell([659.3, 0.14, 0.4, 0.32]), bell([784, 0.28, 0.9, 0.36])],
  /** Too fast: one note that sinks. */
  slower: [{ frequency: 494, to: 277, start: 0, length: 0.75, loudness: 0.4, voice: 'breath' }],
  /** Out of sight: two low notes, falling. */
  lost: [bell([311.1, 0, 0.3, 0.45]), bell([207.7, 0.26, 0.6, 0.45])],
  /** The set waits: the same low note twice. */
  paused: [bell([261.6, 0, 0.3, 0.4]), bell([261.6, 0.42, 0.7, 0.4])],
  /** A word or a sign of the person was understood. */
  heard: [wood([1046.5, 0, 0.08, 0.3]), wood([1318.5, 0.09, 0.1, 0.3])],
  /** The set is done: a slow chord, from below. */
  finished: [
    bell([392, 0, 1.3, 0.28]),
    bell([493.9, 0.24, 1.3, 0.28]),
    bell([587.3, 0.48, 1.3, 0.28]),
    bell([784, 0.72, 1.8, 0.28]),
  ],
} as const satisfies Record<string, readonly Note[]>;

export type SoundName = keyof typeof soundNotes;
export const soundNames = Object.keys(soundNotes) as SoundName[];

/** How long a sound lasts, in seconds. */
export function soundSeconds(name: SoundName): number {
  return Math.max(...soundNotes[name].map(({ start, length }) => start + length));
}
