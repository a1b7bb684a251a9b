import { forward, softmax, type DenseLayer } from './dense-network';
import { postures, type Posture } from '../../src/motion/posture/posture';

/** A layer as `models/posture.json` has it: float32 values, little-endian, in base64. */
interface PackedLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: string;
  readonly biases: string;
}

/** The file that `npm run train:posture` writes. */
export interface PostureModel {
  readonly postures: readonly string[];
  readonly exercises: readonly string[];
  readonly posture: readonly PackedLayer[];
  readonly exercise: readonly PackedLayer[];
}

function numbers(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}

/** The layers of a head, ready to be used. */
export const layersOfModel = (layers: readonly PackedLayer[]): DenseLayer[] =>
  layers.map(({ weights, biases, ...size }) => ({
    ...size,
    weights: numbers(weights),
    biases: numbers(biases),
  }));

/** The second head looks at this many moments, this far apart. Milliseconds. */
export const moments = 10;
export const momentMs = 200;

/** The mean of each feature over the moments, then its spread. */
export function pooled(rows: readonly ArrayLike<number>[]): number[] {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from(
    { length: width },
    (_, i) => rows.reduce((sum, own) => sum + (own[i] as number), 0) / rows.length,
  );
  const spread = mean.map((own, i) =>
    Math.sqrt(
      rows.reduce((sum, values) => sum + ((values[i] as number) - own) ** 2, 0) / rows.length,
    ),
  );
  return [...mean, ...spread];
}

/** Wraps the trained weights. */
export function createPostureNetwork(model: PostureModel) {
  const [postureLayers, exerciseLayers] = [
    layersOfModel(model.posture),
    layersOfModel(model.exercise),
  ];
  return {
    /** What a frame's features say: the likeliest posture and its share. */
    look(features: readonly number[]) {
      const values = forward(postureLayers, features);
      const shares = softmax(values.at(-1) as Float32Array);
      const best = shares.indexOf(Math.max(...shares));
      return {
        posture: postures.find((own) => own === model.postures[best]) as Posture,
        share: shares[best] as number,
      };
    },
    /** The exercise of the last moments; `none` when it is none of them. */
    exercise(rows: readonly ArrayLike<number>[]): { exercise: string; share: number } {
      const shares = softmax(forward(exerciseLayers, pooled(rows)).at(-1) as Float32Array);
      const best = shares.indexOf(Math.max(...shares));
      return { exercise: model.exercises[best] as string, share: shares[best] as number };
    },
  };
}
