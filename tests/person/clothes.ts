import type { BodyRecipe } from './bodies';

/** What a person can wear in place of their own things. */
export const clothesNames = ['own', 'close', 'loose', 'dark'] as const;
export type Clothes = (typeof clothesNames)[number];

/** The same person in other clothes: close-fitting, a wide shirt that stands off, or dark on dark. */
export function dressed(recipe: BodyRecipe, clothes: Clothes): BodyRecipe {
  switch (clothes) {
    case 'own':
      return recipe;
    case 'close':
      return { ...recipe, looseness: 0.004 };
    case 'loose':
      return { ...recipe, looseness: 0.014, shirtLooseness: 0.025 };
    case 'dark':
      return { ...recipe, shirt: 0x1f2126, trousers: 0x191a1e };
  }
}
