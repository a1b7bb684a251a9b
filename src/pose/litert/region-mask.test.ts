import { describe, expect, it } from 'vitest';
import { layMask } from './region-mask';

const picture = { width: 640, height: 480 };

/** A mask of which one part shows the person. */
function logits(shown: (x: number, y: number) => boolean): Float32Array {
  return Float32Array.from({ length: 256 * 256 }, (_, i) =>
    shown(i % 256, Math.floor(i / 256)) ? 20 : -20,
  );
}

const at = (outline: ReturnType<typeof layMask>, x: number, y: number) =>
  outline.data[Math.floor(y / 2) * outline.width + Math.floor(x / 2)];

describe('layMask', () => {
  it('fills the region and nothing else, at half the size of the picture', () => {
    const region = { x: 320, y: 240, side: 200, rotation: 0 };
    const outline = layMask(
      logits(() => true),
      region,
      picture,
    );
    expect(outline).toMatchObject({ width: 320, height: 240 });
    expect([at(outline, 320, 240), at(outline, 224, 144), at(outline, 414, 334)]).toEqual([
      255, 255, 255,
    ]);
    expect([at(outline, 214, 240), at(outline, 424, 240), at(outline, 320, 134)]).toEqual([
      0, 0, 0,
    ]);
    const area = outline.data.filter((value) => value >= 128).length;
    expect(Math.abs(area - 100 * 100)).toBeLessThan(250);
  });

  it('turns with the region: its upper half lies to the right', () => {
    const region = { x: 320, y: 240, side: 200, rotation: Math.PI / 2 };
    const outline = layMask(
      logits((_, y) => y < 128),
      region,
      picture,
    );
    expect(at(outline, 380, 240)).toBe(255);
    expect(at(outline, 260, 240)).toBe(0);
  });

  it('keeps what is in the picture of a region that leaves it', () => {
    const region = { x: 10, y: 470, side: 300, rotation: 0.3 };
    const outline = layMask(
      logits(() => true),
      region,
      picture,
    );
    expect(at(outline, 0, 478)).toBe(255);
    expect(at(outline, 600, 100)).toBe(0);
  });

  it('gives doubt as it is', () => {
    const region = { x: 320, y: 240, side: 200, rotation: 0 };
    const outline = layMask(new Float32Array(256 * 256).fill(Math.log(3)), region, picture);
    expect(at(outline, 320, 240)).toBeGreaterThanOrEqual(190);
    expect(at(outline, 320, 240)).toBeLessThanOrEqual(192);
  });
});
