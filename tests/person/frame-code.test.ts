import { expect, it } from 'vitest';
import { drawFrameCode, readFrameCode } from './frame-code';

const [width, height] = [96, 20];

/** A grey picture that takes filled rectangles as a canvas does. */
function greyPicture(background: number) {
  const grey = new Uint8Array(width * height).fill(background);
  const context = {
    fillStyle: '',
    canvas: { width, height } as OffscreenCanvas,
    fillRect(x: number, y: number, w: number, h: number) {
      for (let row = y; row < y + h; row++) {
        grey.fill(this.fillStyle === '#fff' ? 255 : 0, row * width + x, row * width + x + w);
      }
    },
  };
  return { grey, context };
}

it.each([0, 1, 2, 255, 1365, 2730, 4095])('reads frame %i back from any background', (frame) => {
  for (const background of [0, 128, 255]) {
    const { grey, context } = greyPicture(background);
    drawFrameCode(context, frame);
    expect(readFrameCode(grey, width, height)).toBe(frame);
  }
});

it('survives what a camera does to contrast', () => {
  const { grey, context } = greyPicture(90);
  drawFrameCode(context, 1234);
  const faded = grey.map((value) => 60 + value * 0.5);
  expect(readFrameCode(faded, width, height)).toBe(1234);
});
