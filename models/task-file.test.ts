import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { taskFile } from './task-file';

const entries = {
  'a.tflite': Uint8Array.from({ length: 37 }, (_, i) => i + 100),
  'longer-name.tflite': Uint8Array.from({ length: 5 }, (_, i) => 250 - i),
};

/** Where `part` starts in `whole`; -1 when it is not there. */
function positionOf(part: Uint8Array, whole: Uint8Array): number {
  return Buffer.from(whole).indexOf(part);
}

describe('taskFile', () => {
  it('is a zip that gives the entries back', () => {
    expect(unzipSync(taskFile(entries))).toEqual(entries);
  });

  it('stores the entries as they are, at multiples of 16 bytes', () => {
    const zip = taskFile(entries);
    for (const bytes of Object.values(entries)) {
      const position = positionOf(bytes, zip);
      expect(position).toBeGreaterThan(0);
      expect(position % 16).toBe(0);
    }
  });

  it('gives the same bytes every time', () => {
    expect(taskFile(entries)).toEqual(taskFile(entries));
  });
});
