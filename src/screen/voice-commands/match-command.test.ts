import { describe, expect, it } from 'vitest';
import { cueWordings } from '../../coach/cue-wordings';
import { readExercises } from '../../../scripts/read-exercises';
import { da } from '../words/da';
import { en, type Words } from '../words/en';
import { isUrgent, matchCommand, type SpokenWord } from './match-command';

const said: readonly [heard: string, meaning: SpokenWord | null][] = [
  ['It hurts', 'hurts'],
  ['ow, that hurts!', 'hurts'],
  ['no no ow it really hurts in my back when I do that', 'hurts'],
  ['ouch', 'hurts'],
  ['It doesn’t hurt', null],
  ['that does not hurt at all', null],
  ['Stop', 'stop'],
  ['please stop now I want to sit up for a little while', 'stop'],
  ['pause', 'pause'],
  ['Pauze please', 'pause'],
  ['go on', 'resume'],
  ['okay, continue', 'resume'],
  ['next one please', 'next'],
  ['start again', 'again'],
  ['I’m done', 'finish'],
  ['we go there again next week with the children', null],
  ['how is the weather', null],
  ['now', null],
  ['', null],
];

const sagt: readonly [heard: string, meaning: SpokenWord | null][] = [
  ['Av!', 'hurts'],
  ['det gør ondt', 'hurts'],
  ['av for søren det gør rigtig ondt', 'hurts'],
  ['det gør ikke ondt', null],
  ['stop', 'stop'],
  ['hold pause', 'pause'],
  ['fortsæt', 'resume'],
  ['den næste tak', 'next'],
  ['forfra', 'again'],
  ['en gang til', 'again'],
  ['jeg er færdig', 'finish'],
  ['har du købt havregryn', null],
];

describe('matchCommand', () => {
  it.each(said)('in English, %j means %s', (heard, meaning) => {
    expect(matchCommand(heard, en.voiceCommands)).toBe(meaning);
  });

  it.each(sagt)('in Danish, %j means %s', (heard, meaning) => {
    expect(matchCommand(heard, da.voiceCommands)).toBe(meaning);
  });

  it('never takes what the coach says for pain or stop', () => {
    const spoken = (words: Words, exercise: 'en' | 'da') => {
      const general = Object.values(words.coach).flatMap((own): string[] => {
        if (typeof own === 'string') return [own];
        if (typeof own === 'function') return [(own as (n: number) => string)(3)];
        return Object.values(own).flat() as string[];
      });
      const cues = readExercises().flatMap((own) => {
        const all = { general: words.coach, exercise: own.words[exercise] };
        return Object.keys(own.words[exercise].cues).flatMap((id) => cueWordings(id, all));
      });
      return [...general, ...cues, ...Object.values(words.live.pauses), words.live.paused];
    };
    for (const [words, tag] of [
      [en, 'en'],
      [da, 'da'],
    ] as const) {
      const all = spoken(words, tag);
      expect(all.length).toBeGreaterThan(50);
      const urgent = all.filter((text) => {
        const meaning = matchCommand(text, words.voiceCommands);
        return meaning !== null && isUrgent(meaning);
      });
      expect(urgent).toEqual([]);
    }
  });
});
