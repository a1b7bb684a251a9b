import type { StageTimer } from '../../session/stage-timer';
import type { BodyFeed } from './body-feed';
import { drawBody, type BodyInk, type DrawableBody, type WorkingJoint } from './draw-body';

/** Lines of the overlay's bitmap; enough for a crisp skeleton on any screen, cheap to clear. */
const overlayHeight = 960;

/** The theme's colours as the canvas needs them. */
export function readInk(element: Element): BodyInk {
  const style = getComputedStyle(element);
  return {
    bone: style.getPropertyValue('color'),
    joint: style.getPropertyValue('outline-color'),
    backCalm: style.getPropertyValue('text-decoration-color'),
    backWarm: style.getPropertyValue('caret-color'),
  };
}

/** Gives a canvas the shape of the picture that it lies over. */
export function fitCanvas(canvas: HTMLCanvasElement, aspect: number): void {
  const width = Math.round(overlayHeight * aspect);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== overlayHeight) canvas.height = overlayHeight;
}

/**
 * Keeps a canvas showing the newest body, at most once per screen refresh.
 *
 * @param aspect width over height of the picture as it is just now
 * @param working the angle that moves just now; null = none is drawn
 * @param timer times the drawing
 * @returns a function that ends it
 */
export function drawFeed(
  canvas: HTMLCanvasElement,
  feed: BodyFeed,
  aspect: () => number,
  working: () => WorkingJoint | null = () => null,
  timer?: Pick<StageTimer, 'begin' | 'lap'>,
): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  const ink = readInk(canvas);
  let newest: DrawableBody | null = null;
  let frame = 0;
  const stop = feed.listen((body) => {
    if (newest === null) {
      frame = requestAnimationFrame(() => {
        timer?.begin();
        fitCanvas(canvas, aspect());
        if (newest) drawBody(context, newest, ink, working());
        timer?.lap('draw');
        newest = null;
      });
    }
    newest = body;
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
