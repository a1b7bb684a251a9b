/** Each sound as notes: frequency in hertz, start and length in seconds, loudness 0..1. */
const notes = {
  /** A rep is counted: one soft bell. */
  rep: [[659.3, 0, 0.5, 0.5]],
  /** The last three seconds of a hold. */
  tick: [[880, 0, 0.07, 0.3]],
  /** The hold is done: two rising bells. */
  held: [
    [523.3, 0, 0.5, 0.45],
    [784, 0.16, 0.8, 0.45],
  ],
  /** The person is out of sight: two low, falling notes. */
  lost: [
    [311.1, 0, 0.28, 0.5],
    [233.1, 0.24, 0.5, 0.5],
  ],
  /** Counting begins. */
  ready: [[440, 0, 0.6, 0.4]],
  /** The set is done: a slow triad. */
  finished: [
    [392, 0, 0.9, 0.4],
    [493.9, 0.22, 0.9, 0.4],
    [587.3, 0.44, 1.4, 0.4],
  ],
} as const satisfies Record<string, readonly (readonly [number, number, number, number])[]>;

export type SoundName = keyof typeof notes;

/** Short bells made in code with Web Audio. */
export interface Sounds {
  play(name: SoundName): void;
  close(): void;
}

/** A bell: a sine and its quieter, faster dying twelfth. */
function ring(
  context: AudioContext,
  [frequency, start, length, loudness]: readonly [number, number, number, number],
): void {
  const begin = context.currentTime + start;
  for (const [multiple, share, duration] of [
    [1, 1, length],
    [3, 0.12, length * 0.4],
  ] as const) {
    const oscillator = new OscillatorNode(context, { frequency: frequency * multiple });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(loudness * share, begin + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.0001, begin + duration);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(begin + duration);
  }
}

/** Opens the sound output on the first sound; stays silent where the browser has none. */
export function createSounds(): Sounds {
  let context: AudioContext | null = null;
  let closed = false;
  return {
    play(name) {
      if (closed || typeof AudioContext === 'undefined') return;
      try {
        const output = (context ??= new AudioContext());
        // A context made before the first click starts suspended; resuming may be refused.
        if (output.state === 'suspended') output.resume().catch(() => undefined);
        for (const note of notes[name]) ring(output, note);
      } catch {
        // No sound device: the cues are still written.
        closed = true;
      }
    },
    close() {
      closed = true;
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}
