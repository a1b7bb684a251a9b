import type { Size } from './working-picture';

/** A place in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A turned square of the picture that the landmark model looks at. All in pixels of the picture. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Radians that the square is turned clockwise; 0 = upright. */
  readonly rotation: number;
}

/** The circle around the body grows by this, so that no limb is cut off. */
const margin = 1.25;

/** A circle around a whole body, in pixels. */
export interface Circle {
  /** Mid-hips. */
  readonly centre: Point;
  /** Where the body's own line from the hips to the shoulders meets the circle. */
  readonly edge: Point;
}

/** The region around a person. */
export function regionAround({ centre, edge }: Circle): Region {
  const dx = edge.x - centre.x;
  const dy = edge.y - centre.y;
  const rotation = Math.PI / 2 - Math.atan2(-dy, dx);
  return {
    x: centre.x,
    y: centre.y,
    side: 2 * margin * Math.hypot(dx, dy),
    rotation: rotation - 2 * Math.PI * Math.floor((rotation + Math.PI) / (2 * Math.PI)),
  };
}

/** The whole picture in the middle of a square, as the detector sees it. */
export function wholePicture({ width, height }: Size): Region {
  return { x: width / 2, y: height / 2, side: Math.max(width, height), rotation: 0 };
}

/** Side of a closer look, as a share of the picture's shorter side. */
const closerSide = 0.7;
/** Height of its middle, as a share of the picture's height: whoever lies on the floor is low in it. */
const closerHeight = 0.6;

/**
 * Where to look for somebody, in turns: in the whole picture, and closer. Whoever lies three metres
 * away, or with the feet towards the camera and the knees up, is only a few dozen points of the whole
 * picture high once it is as small as the detector wants it, and not found there.
 */
export function searchRegions(picture: Size): readonly Region[] {
  const { width, height } = picture;
  const side = closerSide * Math.min(width, height);
  const closer = (x: number): Region => ({ x, y: closerHeight * height, side, rotation: 0 });
  const whole = wholePicture(picture);
  return [width / 2, side / 2, width - side / 2].flatMap((x) => [whole, closer(x)]);
}

/** Where a point given in fractions 0..1 of the region's sides lies in the picture, in pixels. */
export function fromRegion({ x, y, side, rotation }: Region, point: Point): Point {
  const along = (point.x - 0.5) * side;
  const down = (point.y - 0.5) * side;
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  return { x: x + along * cos - down * sin, y: y + along * sin + down * cos };
}
