import type { Beat } from '../beat';
import type { StageTimer } from '../../session/stage-timer';
import type { BodyFeed } from './body-feed';
import { drawBody, type BodyInk, type DrawableBody, type WorkingJoint } from './draw-body';

/** Lines of the overlay's bitmap that make a crisp skeleton on any screen. */
const crispLines = 960;
/** As many as the camera gives. */
const cameraLines = 480;

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
export function fitCanvas(canvas: HTMLCanvasElement, aspect: number, lines = crispLines): void {
  const width = Math.round(lines * aspect);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== lines) canvas.height = lines;
}

/** What an overlay shows. */
export interface OverlayContent {
  readonly feed: BodyFeed;
  /** Width over height of the picture as it is just now. */
  readonly aspect: () => number;
  /** The angle that moves just now; null = none is drawn. */
  readonly working: () => WorkingJoint | null;
  /** Times the drawing. */
  readonly timer: Pick<StageTimer, 'begin' | 'lap'>;
}

/**
 * Keeps a canvas showing the newest body, at most once per screen refresh.
 *
 * @returns a function that ends it
 */
export function drawFeed(canvas: HTMLCanvasElement, content: OverlayContent): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  const { feed, aspect, working, timer } = content;
  const ink = readInk(canvas);
  let newest: DrawableBody | null = null;
  let frame = 0;
  const stop = feed.listen((body) => {
    if (newest === null) {
      frame = requestAnimationFrame(() => {
        timer.begin();
        fitCanvas(canvas, aspect());
        context.clearRect(0, 0, canvas.width, canvas.height);
        if (newest) drawBody(context, newest, ink, working());
        // An empty one is laid over every picture all the same.
        canvas.style.visibility = newest?.points == null ? 'hidden' : 'visible';
        timer.lap('draw');
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

/**
 * Draws the picture itself and the newest body over it, at each beat: one change of the screen for
 * both.
 *
 * @param video what is to be seen; null = the body alone
 * @returns a function that ends it
 */
export function drawPictureAndFeed(
  canvas: HTMLCanvasElement,
  content: OverlayContent,
  video: () => HTMLVideoElement | null,
  beat: Beat,
): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  const { feed, aspect, working, timer } = content;
  const ink = readInk(canvas);
  let newest: DrawableBody | null = null;
  canvas.style.visibility = 'visible';
  const stopFeed = feed.listen((body) => (newest = body));
  let blank = true;
  const stopBeat = beat.listen(() => {
    const shown = video();
    // While the engine loads there is nothing to draw, and it needs the time.
    if (blank && !shown && !newest) return;
    blank = !shown && !newest;
    timer.begin();
    fitCanvas(canvas, aspect(), cameraLines);
    const { width, height } = canvas;
    if (shown) context.drawImage(shown, 0, 0, width, height);
    else context.clearRect(0, 0, width, height);
    if (newest) drawBody(context, newest, ink, working());
    timer.lap('draw');
  });
  return () => {
    stopFeed();
    stopBeat();
  };
}
