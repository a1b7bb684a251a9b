import { comingLanguages } from '../src/exercise/languages';
import { drafts } from '../src/screen/words/drafts/drafts';
import { en } from '../src/screen/words/en';
import { findGaps } from '../src/screen/words/word-gaps';
import { readExercises } from './read-exercises';

// Lists what a language on its way still lacks, one line each.
const [wanted = '', ...more] = process.argv.slice(2);
const tag = comingLanguages.find((one) => one === wanted);
if (!tag || more.length > 0) {
  console.error(`Which language? npx tsx scripts/missing-words.ts ${comingLanguages.join('|')}`);
  process.exitCode = 2;
} else {
  const exercises = [...readExercises()].flatMap((file) =>
    file.words[tag] === undefined
      ? [`content/exercises/${file.id}.yaml: words.${tag} is missing`]
      : [],
  );
  const gaps = [...findGaps(en, drafts[tag]), ...exercises];
  for (const gap of gaps) console.log(gap);
  console.error(`${tag}: ${gaps.length} gaps; "is missing" may stand for a whole part.`);
}
