import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { seeded } from '../src/form/testing/random-numbers';
import { forward, type DenseLayer } from './posture/dense-network';
import { postures } from '../src/motion/posture/posture';
import { featureCount } from './posture/posture-features';
import { pooled } from './posture/posture-network';
import { backward, type LayerVariables } from './posture/dense-variables';
import { exerciseWindows, postureFrames } from './posture/training-data';
import { readExercises } from './read-exercises';

const seed = 7;
const quick = process.argv.includes('--quick');
const frames = quick ? 4000 : 60_000;
const windows = quick ? 1000 : 24_000;
const rounds = quick ? 3 : 14;
const batch = 128;

const root = join(import.meta.dirname, '..');
const random = seeded(seed);
const exercises = readExercises();

/** Variables of dense layers, drawn as He et al. (2015) advise for rectifiers. */
function variables(sizes: readonly number[], from: number): LayerVariables[] {
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i] as number;
    const spread = Math.sqrt(2 / inputs);
    return {
      weights: tf.variable(tf.randomNormal([inputs, outputs], 0, spread, 'float32', from + i)),
      biases: tf.variable(tf.zeros([outputs])),
    };
  });
}

function layersOf(own: readonly LayerVariables[]): DenseLayer[] {
  return own.map(({ weights, biases }) => ({
    inputs: weights.shape[0] as number,
    outputs: weights.shape[1] as number,
    weights: Float32Array.from(weights.dataSync()),
    biases: Float32Array.from(biases.dataSync()),
  }));
}

function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Share of rows whose largest logit is their label's. */
function agreement(
  layers: readonly DenseLayer[],
  rows: readonly number[][],
  labels: readonly number[],
) {
  const right = rows.filter((row, i) => {
    const logits = Array.from(forward(layers, row).at(-1) as Float32Array);
    return logits.indexOf(Math.max(...logits)) === labels[i];
  });
  return right.length / rows.length;
}

/** Adam with a rate that falls to a tenth, on softmax cross-entropy with a little smoothing. */
function train(
  name: string,
  own: readonly LayerVariables[],
  rows: readonly number[][],
  labels: readonly number[],
  [checkRows, checkLabels]: readonly [readonly number[][], readonly number[]],
): DenseLayer[] {
  const width = (rows[0] as number[]).length;
  const classes = (own.at(-1) as LayerVariables).biases.shape[0] as number;
  for (let round = 0; round < rounds; round++) {
    const optimizer = tf.train.adam(0.003 * 0.1 ** (round / rounds));
    const order = shuffled(rows.length);
    let loss = 0;
    let steps = 0;
    for (let from = 0; from + batch <= order.length; from += batch) {
      const chosen = order.slice(from, from + batch);
      loss += tf.tidy(() => {
        const x = tf.tensor2d(
          chosen.map((i) => rows[i] as number[]),
          [batch, width],
        );
        const y = tf.oneHot(
          tf.tensor1d(
            chosen.map((i) => labels[i] as number),
            'int32',
          ),
          classes,
        ) as tf.Tensor2D;
        const { loss: cost, gradients } = backward(own, x, y);
        optimizer.applyGradients(gradients);
        return cost;
      });
      steps += 1;
    }
    optimizer.dispose();
    const right = agreement(layersOf(own), checkRows, checkLabels);
    console.log(
      `${name} round ${round + 1}/${rounds}: loss ${(loss / steps).toFixed(4)}, ` +
        `${(100 * right).toFixed(1)} % of figures kept back`,
    );
  }
  return layersOf(own);
}

const pack = (layers: readonly DenseLayer[]) =>
  layers.map(({ weights, biases, ...size }) => ({
    ...size,
    weights: Buffer.from(weights.buffer).toString('base64'),
    biases: Buffer.from(biases.buffer).toString('base64'),
  }));

await tf.setBackend('cpu');
const data = postureFrames(exercises, frames, random);
const kept = postureFrames(exercises, Math.round(frames / 10), random);
const postureLayers = train(
  'posture',
  variables([featureCount, 56, 24, postures.length], 100),
  data.features,
  data.labels,
  [kept.features, kept.labels],
);
const pool = ({ windows: own, labels }: ReturnType<typeof exerciseWindows>) =>
  [own.map(pooled), labels] as const;
const [rows, labels] = pool(exerciseWindows(exercises, windows, random));
const exerciseLayers = train(
  'exercise',
  variables([2 * featureCount, 32, exercises.length + 1], 200),
  rows,
  labels,
  pool(exerciseWindows(exercises, Math.round(windows / 10), random)),
);
const text = `${JSON.stringify(
  {
    seed,
    postures,
    exercises: [...exercises.map(({ id }) => id), 'none'],
    posture: pack(postureLayers),
    exercise: pack(exerciseLayers),
  },
  null,
  2,
)}\n`;
mkdirSync(join(root, 'models'), { recursive: true });
const out = process.argv.find((own) => own.startsWith('--out='))?.slice(6);
writeFileSync(out ?? join(root, 'models/posture.json'), text);
console.log(`${(text.length / 1000).toFixed(1)} KB`);
