import type { Plugin } from 'vite';
import { assembleModels } from './assemble';
import { modelFolder, sourceFolder } from './folders';

/** Has the `.task` files ready before the dev server or the build asks for them. */
export function poseModels(): Plugin {
  return {
    name: 'pose-models',
    // Unit tests never load a model.
    apply: () => !process.env.VITEST,
    async buildStart() {
      await assembleModels({ sourceFolder: sourceFolder(), outputFolder: modelFolder });
    },
  };
}
