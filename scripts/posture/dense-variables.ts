import * as tf from '@tensorflow/tfjs-core';

/** A layer that is being trained. */
export interface LayerVariables {
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly biases: tf.Variable<tf.Rank.R1>;
}

/** Certainty beyond this is not asked for: labels are softened by the rest. */
const softened = 0.02;

/** The values of each layer for rows of features; a rectifier follows all but the last. */
export function valuesOf(layers: readonly LayerVariables[], rows: tf.Tensor2D): tf.Tensor2D[] {
  const all: tf.Tensor2D[] = [];
  for (const [index, { weights, biases }] of layers.entries()) {
    const sums = tf.add<tf.Tensor2D>(tf.matMul(all.at(-1) ?? rows, weights), biases);
    all.push(index === layers.length - 1 ? sums : tf.relu(sums));
  }
  return all;
}

/**
 * Cross-entropy of the softmax and its gradients by every variable's name, written out: the core of
 * TensorFlow.js brings the gradients of its operations only in a folder that Node can't import.
 * @param labels one-hot
 */
export function backward(
  layers: readonly LayerVariables[],
  rows: tf.Tensor2D,
  labels: tf.Tensor2D,
): { loss: number; gradients: { name: string; tensor: tf.Tensor }[] } {
  const [count, classes] = labels.shape;
  const wanted = tf.add(tf.mul(labels, 1 - softened), softened / classes);
  const values = valuesOf(layers, rows);
  const logits = values.at(-1) as tf.Tensor2D;
  const loss = tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)))).dataSync()[0] as number;
  const gradients: { name: string; tensor: tf.Tensor }[] = [];
  let error = tf.div<tf.Tensor2D>(tf.sub(tf.softmax(logits), wanted), count);
  for (let i = layers.length - 1; i >= 0; i--) {
    const { weights, biases } = layers[i] as LayerVariables;
    const input = values[i - 1] ?? rows;
    gradients.push(
      { name: weights.name, tensor: tf.matMul(input, error, true, false) },
      { name: biases.name, tensor: tf.sum(error, 0) },
    );
    if (i > 0) error = tf.mul(tf.matMul(error, weights, false, true), tf.step(input));
  }
  return { loss: loss / count, gradients };
}
