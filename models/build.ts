import { assembleModels } from './assemble';
import { modelFolder, sourceFolder } from './folders';
import { ModelBuildError } from './model-build-error';
import { assembleMovenet } from './movenet';
import { movenet } from './movenet-source';

try {
  const [wanted, ...more] = process.argv.slice(2);
  if ((wanted !== undefined && wanted !== 'movenet') || more.length > 0) {
    throw new ModelBuildError(`npm run models takes "movenet" or nothing, not "${wanted}"`);
  }
  const say = (output: string, state: string) => console.log(`models/${output}: ${state}`);
  await assembleModels({
    sourceFolder: sourceFolder(),
    outputFolder: modelFolder,
    onModel: say,
  });
  if (wanted === 'movenet') say(movenet.output, await assembleMovenet(modelFolder));
} catch (error) {
  if (!(error instanceof ModelBuildError)) throw error;
  console.error(`models: ${error.message}`);
  process.exitCode = 2;
}
