import type { ComingLanguage } from '../../../exercise/languages';
import { de } from './de';
import type { Draft } from './draft';
import { ru } from './ru';

/** Every language that is on its way. Nobody is offered one of them, and the app carries none. */
export const drafts: Readonly<Record<ComingLanguage, Draft>> = { de, ru };
