import { pluralOf } from '../plural';
import type { Draft } from './draft';

const plural = pluralOf('de');
const rounds = (count: number): string => plural(count, { one: 'Runde', other: 'Runden' });
const seconds = (count: number): string => plural(count, { one: 'Sekunde', other: 'Sekunden' });

export const de: Draft = {
  language: 'de',
  product: 'Lento',
  coach: {
    begin: 'Bereit. Langsam anfangen',
    slowDown: ['Langsamer', 'Halb so schnell, bitte'],
    hold: 'Halten',
    holdOn: (left) => `Noch halten: ${seconds(left)}`,
    countdown: (left) => `${left}`,
    letGo: 'Langsam zurück',
    count: (reps) => `${reps}`,
    setDone: 'Das war der Satz. Jetzt ausruhen',
    sight: {
      nobody: ['Komm ins Bild', 'Ich sehe noch niemanden. Komm davor'],
      'cut-off': ['Geh zurück, bis du ganz da bist', 'Kipp den Bildschirm oder geh weiter weg'],
    },
  },
  nav: {
    label: 'Seiten',
    sessions: 'Frühere Einheiten',
    safety: 'Warnzeichen',
    settings: 'Einstellungen',
  },
  home: {
    title: 'Langsame Übungen für den Rücken',
    exercises: 'Die Übungen',
    exerciseDose: (reps, holdSeconds) =>
      holdSeconds === null
        ? plural(reps, { one: 'langsame Runde', other: 'langsame Runden' })
        : `${rounds(reps)}, je ${holdSeconds} s gehalten`,
    noCamera: 'Keine Kamera zur Hand?',
    video: 'Ein Video öffnen',
    recent: 'Letztes Mal',
  },
  live: {
    of: (target) => `von ${target}`,
    countLabel: (count) => `${rounds(count)} geschafft`,
    sides: { left: 'Links', right: 'Rechts', both: '', unknown: '' },
    holdLabel: (left) => `noch ${seconds(left)} halten`,
    resume: 'Weiter',
    paused: 'Angehalten',
    beginsIn: 'und los',
    finish: 'Beenden',
    hurts: 'Es tut weh',
  },
};
