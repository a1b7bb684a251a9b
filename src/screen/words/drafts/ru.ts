import { pluralOf } from '../plural';
import type { Draft } from './draft';

const plural = pluralOf('ru');
const rounds = (count: number): string =>
  plural(count, { one: 'повтор', few: 'повтора', many: 'повторов', other: 'повтора' });
const seconds = (count: number): string =>
  plural(count, { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' });

export const ru: Draft = {
  language: 'ru',
  product: 'Lento',
  coach: {
    begin: 'Готово. Начинайте медленно',
    slowDown: ['Медленнее', 'Вдвое медленнее, пожалуйста'],
    hold: 'Держите',
    holdOn: (left) => `Держите ещё: ${seconds(left)}`,
    countdown: (left) => `${left}`,
    letGo: 'Медленно назад',
    count: (reps) => `${reps}`,
    setDone: 'Подход окончен. Теперь отдых',
    sight: {
      nobody: ['Встаньте перед камерой', 'Пока никого не вижу. Подойдите'],
      'cut-off': ['Отойдите, чтобы было видно целиком', 'Наклоните экран или отойдите дальше'],
    },
  },
  nav: {
    label: 'Страницы',
    sessions: 'Прошлые занятия',
    safety: 'Когда остановиться',
    settings: 'Настройки',
  },
  home: {
    title: 'Медленные упражнения для спины',
    exercises: 'Упражнения',
    exerciseDose: (reps, holdSeconds) =>
      holdSeconds === null ? rounds(reps) : `${rounds(reps)}, удержание ${holdSeconds} с`,
    noCamera: 'Нет камеры под рукой?',
    video: 'Открыть видео',
    recent: 'В прошлый раз',
  },
  live: {
    of: (target) => `из ${target}`,
    countLabel: (count) => `сделано: ${rounds(count)}`,
    sides: { left: 'Левая', right: 'Правая', both: '', unknown: '' },
    holdLabel: (left) => `держать ещё: ${seconds(left)}`,
    resume: 'Дальше',
    paused: 'Пауза',
    beginsIn: 'и начали',
    finish: 'Закончить',
    hurts: 'Больно',
  },
};
