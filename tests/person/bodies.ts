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

/** The people, by id. The first two are for tests; all of them for measuring accuracy, each in one set of it. */
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
  eva: {
    shape: {
      'caucasian-female-old': 1,
      'universal-female-old-minmuscle-minweight': 0.7,
      'universal-female-old-averagemuscle-averageweight': 0.3,
    },
    skin: 'old_caucasian_female/textures/old_lightskinned_female_diffuse',
    hair: 'short04',
    hairColour: 0xc9c4bb,
    shirt: 0xd9d2c5,
    trousers: 0x6f7f8f,
    legs: 'long',
    looseness: 0.011,
  },
  finn: {
    shape: {
      'caucasian-male-young': 0.5,
      'asian-male-young': 0.5,
      'universal-male-young-maxmuscle-averageweight': 0.6,
      'universal-male-young-averagemuscle-minweight': 0.4,
    },
    skin: 'young_asian_male/textures/young_lightskinned_male_diffuse3',
    hair: 'short02',
    hairColour: 0x1a1511,
    shirt: 0x2a2c30,
    trousers: 0x5c6d4a,
    legs: 'short',
    looseness: 0.007,
  },
  gita: {
    shape: {
      'asian-female-young': 0.6,
      'african-female-young': 0.4,
      'universal-female-young-averagemuscle-maxweight': 1,
    },
    skin: 'young_african_female/textures/young_darkskinned_female_diffuse',
    hair: 'ponytail01',
    hairColour: 0x14100e,
    shirt: 0xd08a4e,
    trousers: 0x23222b,
    legs: 'long',
    looseness: 0.006,
  },
  hugo: {
    shape: {
      'caucasian-male-old': 1,
      'universal-male-old-averagemuscle-maxweight': 0.8,
      'universal-male-old-minmuscle-averageweight': 0.2,
    },
    skin: 'old_caucasian_male/textures/old_lightskinned_male_diffuse',
    hair: 'short04',
    hairColour: 0x9a938a,
    shirt: 0x7d8fa3,
    trousers: 0x8a7f6a,
    legs: 'short',
    looseness: 0.01,
  },
};
