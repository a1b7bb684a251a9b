// The part of TensorFlow.js's pose detection that is measured; its own types come with the package,
// which is there only once the benchmark has been run.
declare module '@tensorflow-models/pose-detection' {
  export interface PoseDetector {
    /** Time in milliseconds. Nobody = an empty list. */
    estimatePoses(picture: ImageBitmap, config: object, timestampMs: number): Promise<unknown[]>;
    dispose(): void;
  }
  export enum SupportedModels {
    MoveNet = 'MoveNet',
    BlazePose = 'BlazePose',
  }
  export function createDetector(model: SupportedModels, config: object): Promise<PoseDetector>;
}
