import { noTone, type Tone } from './movement-tone';
import { playNote } from './play-note';
import { soundNotes, type SoundName } from './sound-notes';
import { createToneVoice, type ToneVoice } from './tone-voice';

/** Short sounds and one continuous tone, made in code with Web Audio. */
export interface Sounds {
  play(name: SoundName): void;
  /** Leads the continuous tone; it stays as it is until it is led elsewhere. */
  tone(tone: Tone): void;
  close(): void;
}

/**
 * Opens the sound output on the first sound; stays silent where the browser has none.
 *
 * @param volume 0..1, asked for at each sound
 */
export function createSounds(volume: () => number): Sounds {
  let output: GainNode | null = null;
  let voice: ToneVoice | null = null;
  let closed = false;

  /** Does something with the output, at the volume of now. */
  function use(task: (output: GainNode) => void): void {
    if (closed || typeof AudioContext === 'undefined') return;
    try {
      if (output === null) {
        const context = new AudioContext();
        output = new GainNode(context, { gain: volume() });
        output.connect(context.destination);
      }
      const context = output.context as AudioContext;
      // A context made before the first click starts suspended; resuming may be refused.
      if (context.state === 'suspended') context.resume().catch(() => undefined);
      output.gain.setTargetAtTime(volume(), context.currentTime, 0.01);
      task(output);
    } catch {
      // No sound device: the cues are still written.
      closed = true;
    }
  }

  return {
    play(name) {
      use((to) => {
        for (const note of soundNotes[name]) playNote(to, to.context.currentTime, note);
      });
    },
    tone(tone) {
      if (tone.gain === 0 && voice === null) return;
      use((to) => {
        voice ??= createToneVoice(to);
        voice.lead(tone);
      });
    },
    close() {
      voice?.lead(noTone);
      closed = true;
      (output?.context as AudioContext | undefined)?.close().catch(() => undefined);
      output = null;
    },
  };
}
