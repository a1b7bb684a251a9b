/** One of the people that footage can show. Weights add up what makes the shape. */
export interface BodyRecipe {
  /** Shape targets of the body data by name (without folder and ending) and their weights. */
  readonly shape: Readonly<Record<string, number>>;
  readonly skin: string;
  readonly hair: 'short02' | 'bob01' | 'ponytail01' | 'short04';
  readonly hairColour: number;
  readonly shirt: number;
  readonly trousers: number;
  /** Where the trousers end. */
  readonly legs: 'short' | 'long';
  /** How far the clothes stand off the skin, metres. */
  readonly looseness: number;
  /** Of the shirt alone, where it differs. */
  readonly shirtLooseness?: number;
}

/** The people, by id. The first two are for tests; all of them for measuring accuracy. */
export const bodies: Readonly<Record<string, BodyRecipe>> = {
  anna: {
    shape: {
      'caucasian-female-young': 1,
      'universal-female-young-averagemuscle-averageweight': 1,
    },
    skin: 'young_caucasian_female/textures/young_lightskinned_female_diffuse',
    hair: 'ponytail01',
    hairColour: 0x5a3d28,
    shirt: 0x35607a,
    trousers: 0x22262e,
    legs: 'long',
    looseness: 0.005,
  },
  bo: {
    shape: {
      'caucasian-male-young': 1,
      'universal-male-young-averagemuscle-averageweight': 1,
    },
    skin: 'young_caucasian_male/textures/young_lightskinned_male_diffuse',
    hair: 'short02',
    hairColour: 0x2c2119,
    shirt: 0xb9c2b4,
    trousers: 0x2f3b52,
    legs: 'short',
    looseness: 0.009,
  },
  carl: {
    shape: {
      'african-male-young': 0.5,
      'african-male-old': 0.5,
      'universal-male-young-averagemuscle-maxweight': 0.5,
      'universal-male-old-averagemuscle-averageweight': 0.5,
    },
    skin: 'middleage_african_male/textures/middleage_darkskinned_male_diffuse',
    hair: 'short04',
    hairColour: 0x111111,
    shirt: 0x8c3b33,
    trousers: 0x3a3a3a,
    legs: 'long',
    looseness: 0.012,
  },
  dora: {
    shape: {
      'asian-female-old': 1,
      'universal-female-old-averagemuscle-averageweight': 0.5,
      'universal-female-old-averagemuscle-maxweight': 0.5,
    },
    skin: 'old_asian_female/textures/old_lightskinned_female_diffuse2',
    hair: 'bob01',
    hairColour: 0x8d8d8d,
    shirt: 0x6b5b95,
    trousers: 0x44505c,
    legs: 'long',
    looseness: 0.008,
  },
};
