import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../src/form/testing/random-numbers';
import { forward, softmax, type DenseLayer } from './dense-network';
import { backward, valuesOf, type LayerVariables } from './dense-variables';
import { featureCount } from './posture-features';
import { layersOfModel, type PostureModel } from './posture-network';

const modelFile = join(import.meta.dirname, '../../models/posture.json');
const model = JSON.parse(readFileSync(modelFile, 'utf8')) as PostureModel;

beforeAll(() => tf.setBackend('cpu'));

const asVariables = (layers: readonly DenseLayer[]): LayerVariables[] =>
  layers.map(({ inputs, outputs, weights, biases }) => ({
    weights: tf.variable(tf.tensor2d(weights, [inputs, outputs])),
    biases: tf.variable(tf.tensor1d(biases)),
  }));

describe.each([
  ['posture', featureCount],
  ['exercise', 2 * featureCount],
] as const)('the %s head', (head, inputs) => {
  it('gives what TensorFlow.js gives on random inputs', () => {
    const layers = layersOfModel(model[head]);
    const random = seeded(5);
    const rows = Array.from({ length: 200 }, () =>
      Array.from({ length: inputs }, () => 4 * random() - 2),
    );
    const theirs = valuesOf(asVariables(layers), tf.tensor2d(rows)).map((values) =>
      values.arraySync(),
    );
    const apart = rows.flatMap((row, i) =>
      forward(layers, row).flatMap((values, layer) =>
        Array.from(values, (value, j) => Math.abs(value - (theirs[layer]?.[i]?.[j] as number))),
      ),
    );
    expect(apart.length).toBeGreaterThan(200 * 11);
    expect(Math.max(...apart)).toBeLessThan(1e-5);
  });
});

it('rejects features of another length', () => {
  expect(() => forward(layersOfModel(model.posture), [1, 2])).toThrow('2 values');
});

it('shares add up to one, however large the logits', () => {
  const shares = softmax([1000, 1001, -1000]);
  expect(shares.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 12);
  expect(shares[1]).toBeGreaterThan(shares[0] as number);
});

it('has gradients that say how the loss changes', () => {
  const random = seeded(3);
  const list = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
  const layers = [
    { inputs: 4, outputs: 5, weights: list(20), biases: list(5) },
    { inputs: 5, outputs: 3, weights: list(15), biases: list(3) },
  ];
  const rows = tf.tensor2d(list(24), [6, 4]);
  const labels = tf.oneHot(tf.tensor1d([0, 1, 2, 0, 1, 2], 'int32'), 3) as tf.Tensor2D;
  const own = asVariables(layers);
  const { gradients } = backward(own, rows, labels);
  const named = own.flatMap(({ weights, biases }) => [weights, biases]);
  for (const [which, variable] of named.entries()) {
    const gradient = gradients.find(({ name }) => name === variable.name)?.tensor.dataSync();
    const values = Array.from(variable.dataSync());
    const lossWith = (change: number) => {
      const changed = values.map((value, i) => (i === 1 ? value + change : value));
      variable.assign(tf.tensor(changed, variable.shape) as never);
      return backward(own, rows, labels).loss;
    };
    const slope = (lossWith(0.01) - lossWith(-0.01)) / 0.02;
    lossWith(0);
    expect(gradient?.[1], `variable ${which}`).toBeCloseTo(slope, 3);
  }
});

it('stays small', () => {
  expect(readFileSync(modelFile).length).toBeLessThan(50_000);
});
