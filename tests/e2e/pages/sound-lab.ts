import { toneOf } from '../../../src/screen/sound/movement-tone';
import { playNote } from '../../../src/screen/sound/play-note';
import { soundNames, soundNotes, soundSeconds } from '../../../src/screen/sound/sound-notes';
import { createToneVoice } from '../../../src/screen/sound/tone-voice';

/** Runs in the page: renders the app's sounds into memory, and measures them. */

const rate = 44_100;

/** A sound in figures. */
export interface RenderedSound {
  readonly seconds: number;
  readonly peak: number;
  /** Root mean square over its length. */
  readonly loudness: number;
  readonly centroidHz: number;
  /** How much higher its last third is than its beginning. */
  readonly octavesUp: number;
  /** Level of the first sample and of the last millisecond. */
  readonly firstStep: number;
  readonly lastLevel: number;
  /** Between two samples. */
  readonly largestStep: number;
}

const peakOf = (samples: Float32Array) =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

const loudnessOf = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

function largestStepOf(samples: Float32Array): number {
  let most = 0;
  for (let i = 1; i < samples.length; i++) {
    most = Math.max(most, Math.abs((samples[i] as number) - (samples[i - 1] as number)));
  }
  return most;
}

/** Energy at a frequency (Goertzel). */
function energyAt(samples: Float32Array, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + coefficient * one - two, one];
  return one ** 2 + two ** 2 - coefficient * one * two;
}

/** Sixth parts of a tone, from 110 to 8000 hertz. */
const scale = Array.from({ length: 224 }, (_, i) => 110 * 2 ** (i / 36));

/** Where the middle of the spectrum lies, weighted by amplitude: how bright it sounds. */
function centroidOf(samples: Float32Array): number {
  const levels = scale.map((hertz) => Math.sqrt(energyAt(samples, hertz)));
  const all = levels.reduce((sum, level) => sum + level, 0);
  return scale.reduce((sum, hertz, i) => sum + (hertz * (levels[i] as number)) / all, 0);
}

function strongestOf(samples: Float32Array): number {
  const energies = scale.map((hertz) => energyAt(samples, hertz));
  return scale[energies.indexOf(Math.max(...energies))] as number;
}

async function rendered(seconds: number, build: (output: AudioNode) => void) {
  const context = new OfflineAudioContext(1, Math.ceil(seconds * rate), rate);
  build(context.destination);
  return (await context.startRendering()).getChannelData(0);
}

async function renderAll(): Promise<Record<string, RenderedSound>> {
  const sounds: Record<string, RenderedSound> = {};
  for (const name of soundNames) {
    const seconds = soundSeconds(name);
    const samples = await rendered(seconds, (output) => {
      for (const note of soundNotes[name]) playNote(output, 0, note);
    });
    const third = Math.floor(samples.length / 3);
    const beginning = Math.max(samples.length / 10, 0.04 * rate);
    sounds[name] = {
      seconds,
      peak: peakOf(samples),
      loudness: loudnessOf(samples),
      centroidHz: centroidOf(samples),
      octavesUp: Math.log2(
        strongestOf(samples.slice(2 * third)) / strongestOf(samples.slice(0, beginning)),
      ),
      firstStep: Math.abs(samples[0] as number),
      lastLevel: peakOf(samples.slice(-rate / 1000)),
      largestStep: largestStepOf(samples),
    };
  }
  return sounds;
}

/** One second each: unseen, near rest, at reach, at reach and fast. */
async function renderTone() {
  const tones = [toneOf(null, null), toneOf(0.25, 1), toneOf(1, 1), toneOf(1, 2)];
  const samples = await rendered(tones.length, (output) => {
    const voice = createToneVoice(output);
    tones.forEach((tone, second) => voice.lead(tone, second));
  });
  const parts = tones.map((_, second) => {
    const part = samples.slice((second + 0.5) * rate, (second + 1) * rate);
    const [loudness, centroidHz] = [loudnessOf(part), centroidOf(part)];
    return { loudness, centroidHz, pitchHz: strongestOf(part) };
  });
  const [unseen, low, high, fast] = parts as [Part, Part, Part, Part];
  return { unseen, low, high, fast, peak: peakOf(samples), largestStep: largestStepOf(samples) };
}

type Part = Readonly<Record<'loudness' | 'centroidHz' | 'pitchHz', number>>;

export interface SoundLab {
  readonly renderAll: typeof renderAll;
  readonly renderTone: typeof renderTone;
}

export { renderAll, renderTone };
