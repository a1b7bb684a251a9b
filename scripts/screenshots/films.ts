import { joinFilm } from '../../tests/e2e/film';

/** Seconds in the start position before a clip begins: somebody who has taken their place. */
const settled = 15;
/** Seconds without anybody. */
const away = 9;

/** Bird-dogs that are done well, then nobody; over and over. */
export const wellDone = () =>
  joinFilm([
    { clip: { exercise: 'bird-dog', reps: 2, plain: true }, stillBefore: settled },
    { clip: { scene: 'empty', plain: true }, stillAfter: away },
  ]);

/** Bird-dogs with the knee bent, whatever is said. */
export const unheeding = () =>
  joinFilm([
    {
      clip: { exercise: 'bird-dog', fault: 'knee-bent', reps: 2, plain: true },
      stillBefore: settled,
    },
  ]);

/** A room, and nobody in it. */
export const nobody = () => joinFilm([{ clip: { scene: 'empty', plain: true } }]);
