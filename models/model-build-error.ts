/** A reason not to use a model, in words for whoever runs the build. */
export class ModelBuildError extends Error {
  override name = 'ModelBuildError';
}
