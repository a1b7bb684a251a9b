import type { Words } from '../en';

/** Some of the messages, each with the type that it has when all of them are there. */
type Part<T> = T extends ((...figures: never[]) => unknown) | readonly unknown[] | string
  ? T
  : { readonly [Name in keyof T]?: Part<T[Name]> };

/**
 * A language that is being translated into. What is there has to fit; what is missing is listed by
 * `npx tsx scripts/missing-words.ts TAG`. Once nothing is, the file becomes `const de: Words`.
 */
export type Draft = Part<Words>;
