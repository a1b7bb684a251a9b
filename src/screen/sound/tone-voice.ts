import { noTone, type Tone } from './movement-tone';

/** How fast the tone follows: within this time two thirds of the way. Seconds. */
const follow = 0.06;
const fade = 0.12;

/** A soft, continuous voice; silent until it is led. */
export function createToneVoice(output: AudioNode) {
  const { context } = output;
  const oscillator = new OscillatorNode(context, { type: 'sawtooth', frequency: noTone.frequency });
  const filter = new BiquadFilterNode(context, { frequency: noTone.brightness, Q: 0.4 });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(filter).connect(gain).connect(output);
  oscillator.start();
  return {
    /** @param at on the context's clock, seconds */
    lead({ frequency, brightness, gain: loudness }: Tone, at = context.currentTime): void {
      gain.gain.setTargetAtTime(loudness, at, fade);
      // A tone that fades keeps its pitch: it would howl on its way out.
      if (loudness === 0) return;
      oscillator.frequency.setTargetAtTime(frequency, at, follow);
      filter.frequency.setTargetAtTime(brightness, at, follow);
    },
  };
}
export type ToneVoice = ReturnType<typeof createToneVoice>;
