import type { EngineName, PoseModel } from '../../../src/pose/protocol';

/** One of Lento's own engines, in its worker, as the app runs it. */
export interface OwnRacer {
  readonly kind: 'own';
  readonly engine: EngineName;
  readonly model: PoseModel;
  readonly mask: boolean;
  /** For LiteRT alone. */
  readonly threads?: number;
}

/** MediaPipe as its guide shows it: the bundle as it is, `detectForVideo` on each picture. */
export interface MediapipeLoop {
  readonly kind: 'mediapipe-loop';
  readonly model: PoseModel;
  readonly mask: boolean;
  /** The frame as the camera gives it, or drawn on a canvas in memory first, which is quicker here. */
  readonly picture: 'frame' | 'canvas';
  readonly place: 'worker' | 'page';
}

/** TensorFlow.js's `pose-detection` as its guide shows it, on WebAssembly in a worker. */
export interface TensorflowLoop {
  readonly kind: 'tensorflow-loop';
  readonly model: 'movenet' | 'blazepose-lite' | 'blazepose-full';
}

export type Racer = OwnRacer | MediapipeLoop | TensorflowLoop;

/** What all the others are compared with. */
export const reference: MediapipeLoop = {
  kind: 'mediapipe-loop',
  model: 'full',
  mask: false,
  picture: 'frame',
  place: 'worker',
};

const models = ['full', 'lite'] as const;
const masks = [false, true] as const;

/** Everything that is measured side by side, the reference first. */
export const racers: readonly Racer[] = [
  reference,
  { ...reference, picture: 'canvas' },
  { ...reference, mask: true },
  { ...reference, model: 'lite' },
  { ...reference, place: 'page' },
  { kind: 'tensorflow-loop', model: 'blazepose-full' },
  { kind: 'tensorflow-loop', model: 'blazepose-lite' },
  { kind: 'tensorflow-loop', model: 'movenet' },
  ...models.flatMap((model) =>
    masks.map((mask): OwnRacer => ({ kind: 'own', engine: 'mediapipe', model, mask })),
  ),
  ...models.flatMap((model) =>
    masks.flatMap((mask) =>
      [1, 2].map((threads): OwnRacer => ({ kind: 'own', engine: 'litert', model, mask, threads })),
    ),
  ),
  { kind: 'own', engine: 'movenet', model: 'lite', mask: false },
];

/** For the table: `litert full, mask, 2 threads`. */
export function racerName(racer: Racer): string {
  switch (racer.kind) {
    case 'own': {
      const { engine, model, mask, threads } = racer;
      const parts = [engine === 'movenet' ? engine : `${engine} ${model}`];
      if (mask) parts.push('mask');
      if (threads !== undefined) parts.push(threads === 1 ? '1 thread' : `${threads} threads`);
      return parts.join(', ');
    }
    case 'mediapipe-loop': {
      const { model, mask, place, picture } = racer;
      const parts = [`MediaPipe's own loop, ${model}${mask ? ' with mask' : ''}`];
      if (picture === 'canvas') parts.push('frames drawn first');
      if (place === 'page') parts.push('on the page');
      return parts.join(', ');
    }
    case 'tensorflow-loop':
      return `TensorFlow.js, ${racer.model}`;
  }
}
