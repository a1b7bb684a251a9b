/** One layer: `outputs` sums of `inputs` values; weights lie input by input as TensorFlow.js has them. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/**
 * Dense layers, each but the last followed by a rectifier: what TensorFlow.js gives for the same
 * weights, at once and in a few microseconds, so that the same frames give the same answers.
 * @returns the values of every layer, the input left out; the last are logits
 */
export function forward(layers: readonly DenseLayer[], input: ArrayLike<number>): Float32Array[] {
  const all: Float32Array[] = [];
  let values: ArrayLike<number> = input;
  layers.forEach(({ inputs, outputs, weights, biases }, index) => {
    if (values.length !== inputs) throw new Error(`${values.length} values for ${inputs} inputs`);
    const sums = Float64Array.from(biases);
    for (let i = 0; i < inputs; i++) {
      const value = values[i] as number;
      if (value === 0) continue;
      const row = i * outputs;
      for (let j = 0; j < outputs; j++) {
        sums[j] = (sums[j] as number) + value * (weights[row + j] as number);
      }
    }
    const last = index === layers.length - 1;
    const own = Float32Array.from(sums, (sum) => (last ? sum : Math.max(0, sum)));
    all.push(own);
    values = own;
  });
  return all;
}

/** Logits as shares that add up to 1. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, own) => total + own, 0);
  return powers.map((own) => own / sum);
}
