import { Tensor, type CompiledModel } from '@litertjs/core';
import type { Runtime } from './runtime';

/** A compiled `.tflite` with one picture as its input. All tensors are freed with each run. */
export class PictureModel {
  readonly #model: CompiledModel;
  readonly #shape: readonly number[];
  /** RGB values of the picture, row by row: to be filled before each run. */
  readonly input: Float32Array;

  private constructor(model: CompiledModel, side: number) {
    this.#model = model;
    this.#shape = [1, side, side, 3];
    this.input = new Float32Array(side * side * 3);
  }

  /**
   * The first run after it prepares what all others use, and takes many times as long.
   * @param side width and height of the input in pixels
   */
  static async compile(
    { liteRt, threads }: Runtime,
    tflite: Uint8Array,
    side: number,
  ): Promise<PictureModel> {
    const model = await liteRt.loadAndCompile(tflite, {
      accelerator: 'wasm',
      cpuOptions: { numThreads: threads },
    });
    return new PictureModel(model, side);
  }

  /** The outputs, in the order of the model: copies that are the caller's. */
  async run(): Promise<Float32Array[]> {
    const picture = Tensor.fromTypedArray(this.input, [...this.#shape]);
    try {
      const outputs = await this.#model.run(picture);
      try {
        return outputs.map((output) => output.toTypedArray() as Float32Array);
      } finally {
        for (const output of outputs) output.delete();
      }
    } finally {
      picture.delete();
    }
  }

  delete(): void {
    this.#model.delete();
  }
}
