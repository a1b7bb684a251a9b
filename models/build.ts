import { assembleModels } from './assemble';
import { modelFolder, sourceFolder } from './folders';
import { ModelBuildError } from './model-build-error';

try {
  await assembleModels({
    sourceFolder: sourceFolder(),
    outputFolder: modelFolder,
    onModel: (output, state) => console.log(`models/${output}: ${state}`),
  });
} catch (error) {
  if (!(error instanceof ModelBuildError)) throw error;
  console.error(`models: ${error.message}`);
  process.exitCode = 2;
}
