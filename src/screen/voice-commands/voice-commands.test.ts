import { describe, expect, it } from 'vitest';
import type { Wish } from '../../session/command';
import { en } from '../words/en';
import type { Recognition, RecognitionResults } from './on-device-recognition';
import { onDeviceRecognition } from './on-device-recognition';
import { createVoiceCommands } from './voice-commands';

/** A browser's recognition, led by the test. */
function fakeRecognition(availability = 'available') {
  const made: Fake[] = [];
  class Fake implements Recognition {
    static available = () => Promise.resolve(availability);
    lang = '';
    continuous = false;
    interimResults = false;
    maxAlternatives = 1;
    onresult: Recognition['onresult'] = null;
    onerror: Recognition['onerror'] = null;
    onend: Recognition['onend'] = null;
    started = 0;
    aborted = false;
    #local = false;
    constructor() {
      made.push(this);
    }
    get processLocally() {
      return this.#local;
    }
    set processLocally(value: boolean) {
      this.#local = value;
    }
    start() {
      this.started += 1;
    }
    abort() {
      this.aborted = true;
      this.onend?.();
    }
    hear(index: number, ...transcripts: string[]) {
      const results: RecognitionResults['results'] = Array.from({ length: index + 1 }, () =>
        transcripts.map((transcript) => ({ transcript })),
      );
      this.onresult?.({ resultIndex: index, results });
    }
  }
  return { kind: Fake, made };
}

async function listening({ ownSpeech = (): boolean => false } = {}) {
  const { kind, made } = fakeRecognition();
  const wishes: Wish[] = [];
  const commands = createVoiceCommands({
    language: 'en',
    phrases: en.voiceCommands,
    ownSpeech,
    onWish: (wish) => wishes.push(wish),
    kind,
  });
  expect(await commands.listen()).toBe(true);
  return { commands, wishes, recognition: made[0] as (typeof made)[number] };
}

describe('voice commands', () => {
  it('listen on this machine, in the language, without a break', async () => {
    const { recognition, commands } = await listening();
    expect(recognition).toMatchObject({ lang: 'en', processLocally: true, continuous: true });
    recognition.onend?.();
    expect(recognition.started).toBe(2);
    commands.stop();
    expect(recognition.aborted).toBe(true);
    expect(recognition.started).toBe(2);
  });

  it('take a command once, while it is still being said', async () => {
    const { recognition, wishes } = await listening();
    recognition.hear(0, 'it');
    recognition.hear(0, 'it hurts');
    recognition.hear(0, 'it hurts a lot');
    expect(wishes).toEqual(['hurts']);
    recognition.hear(1, 'nixed', 'next');
    expect(wishes).toEqual(['hurts', 'next']);
  });

  it('do not obey the coach, but hear pain and stop through it', async () => {
    let speaks = true;
    const { recognition, wishes } = await listening({ ownSpeech: () => speaks });
    recognition.hear(0, 'paused take the start position to go on');
    expect(wishes).toEqual([]);
    recognition.hear(1, 'ow that hurts');
    recognition.hear(2, 'stop');
    expect(wishes).toEqual(['hurts', 'pause']);
    speaks = false;
    recognition.hear(3, 'go on');
    expect(wishes).toEqual(['hurts', 'pause', 'resume']);
  });

  it('give up when the microphone is refused', async () => {
    const { recognition } = await listening();
    recognition.onerror?.({ error: 'not-allowed' });
    recognition.onend?.();
    expect(recognition.started).toBe(1);
  });

  it.each(['unavailable', 'downloadable'])('do not listen where it is %s', async (availability) => {
    const { kind, made } = fakeRecognition(availability);
    const options = { language: 'en', phrases: en.voiceCommands, kind };
    const quiet = { ownSpeech: () => false, onWish: () => undefined };
    expect(await createVoiceCommands({ ...options, ...quiet }).listen()).toBe(false);
    expect(made).toEqual([]);
  });
});

describe('onDeviceRecognition', () => {
  it('is none where the browser would send the voice away', async () => {
    class Remote {
      static available = () => Promise.resolve('available');
    }
    expect(await onDeviceRecognition('en', Remote as never)).toBe('none');
    expect(await onDeviceRecognition('en', undefined)).toBe('none');
  });

  it.each([
    ['available', 'ready'],
    ['downloadable', 'fetchable'],
    ['downloading', 'fetchable'],
    ['unavailable', 'none'],
  ])('%s is %s', async (availability, answer) => {
    expect(await onDeviceRecognition('en', fakeRecognition(availability).kind)).toBe(answer);
  });
});
