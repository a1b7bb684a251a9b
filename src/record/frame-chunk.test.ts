import { describe, expect, it } from 'vitest';
import { chunkFrames, packFrames, unpackFrames } from './frame-chunk';
import { sampleFrame, sampleFrames } from './testing/sample-session';

describe('packFrames', () => {
  it('goes round exactly, with frames where nobody was found', () => {
    const frames = [
      sampleFrame(0, false),
      ...sampleFrames(40, 15).slice(1),
      sampleFrame(9e6, false),
    ];
    expect(unpackFrames(packFrames('s', 0, frames))).toEqual(frames);
  });

  it('keeps a known 0 apart from unknown', () => {
    const frames = [
      { timestampMs: 0, keypoints: null, progress: 0, value: null },
      { timestampMs: 1, keypoints: null, progress: null, value: 0 },
    ];
    expect(unpackFrames(packFrames('s', 0, frames))).toEqual(frames);
  });

  it('refuses keypoints of another length', () => {
    const frame = { ...sampleFrame(0), keypoints: new Uint16Array(51) };
    expect(() => packFrames('s', 0, [frame])).toThrow('Expected 99 numbers, got 51.');
  });
});

describe('chunkFrames', () => {
  it('cuts into two seconds at most and loses nothing', () => {
    const frames = sampleFrames(100, 15);
    const chunks = chunkFrames('s', frames);
    expect(chunks.map((chunk) => chunk.chunk)).toEqual([0, 1, 2, 3]);
    for (const { timestampsMs } of chunks) {
      expect((timestampsMs.at(-1) ?? 0) - (timestampsMs[0] ?? 0)).toBeLessThanOrEqual(2000);
    }
    expect(chunks.flatMap(unpackFrames)).toEqual(frames);
  });

  it('makes nothing of nothing', () => {
    expect(chunkFrames('s', [])).toEqual([]);
  });
});
