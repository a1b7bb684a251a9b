import type { BodyPoint, BodyPoints } from '../../src/motion/body';
import { watchedPoints } from './posture-features';
import { gaussian } from '../../src/form/testing/random-numbers';
import type { PointName, Skeleton } from './skeleton';

type Random = () => number;

/** One trunk is about so long. Metres. */
const trunkMetres = 0.5;

/** Where an imagined camera stands, and how its model errs all through a clip. */
export interface ImaginedView {
  readonly yaw: number;
  readonly height: number;
  readonly distance: number;
  readonly roll: number;
  readonly fov: number;
  readonly aimHeight: number;
  readonly noise: number;
  /** Of each point, in trunks: the model puts it a little beside its place all the time. */
  readonly beside: Readonly<Record<PointName, readonly [number, number]>>;
  readonly hidesFar: boolean;
  readonly hidesFace: boolean;
  readonly exchangesSides: boolean;
  readonly turnedError: number;
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random();

/** @param yaw degrees around the mat: 0 from the side with the head to the right */
export function imagineView(random: Random, yaw: number, close = false): ImaginedView {
  const height = between(random, 0.3, 1.4);
  return {
    yaw,
    height,
    distance: between(random, close ? 1.6 : 2, 3.4),
    roll: 3 * gaussian(random),
    fov: between(random, 40, 58),
    aimHeight: between(random, 0.2, 0.7),
    noise: between(random, 0.01, 0.05),
    beside: Object.fromEntries(
      watchedPoints.map((name) => [name, [0.05 * gaussian(random), 0.05 * gaussian(random)]]),
    ) as unknown as ImaginedView['beside'],
    hidesFar: random() < 0.6,
    hidesFace: random() < 0.15,
    exchangesSides: random() < 0.06,
    turnedError: 9 * gaussian(random),
  };
}

const exchanged = (name: string): string =>
  name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');

/** The skeleton as a pose model might see it. Aspect 4:3, picture heights. */
export function seenThrough(
  view: ImaginedView,
  skeleton: Skeleton,
  random: Random,
): { points: BodyPoints; turned: number } {
  const hips = skeleton['left-hip'];
  const radians = Math.PI / 180;
  const [yawCos, yawSin] = [Math.cos(view.yaw * radians), Math.sin(view.yaw * radians)];
  const pitch = Math.atan2(view.height - view.aimHeight, view.distance);
  const [pitchCos, pitchSin] = [Math.cos(pitch), Math.sin(pitch)];
  const [rollCos, rollSin] = [Math.cos(view.roll * radians), Math.sin(view.roll * radians)];
  const focal = 0.5 / Math.tan((view.fov / 2) * radians);
  /** Right, down and away in the camera's own axes, metres. */
  const inCamera = ({ x, y, z }: { x: number; y: number; z: number }) => {
    const [across, near] = [(x - hips.x) * trunkMetres, (z - hips.z) * trunkMetres];
    const right = across * yawCos - near * yawSin;
    const towards = across * yawSin + near * yawCos;
    const down = view.height - y * trunkMetres;
    const away = view.distance - towards;
    return {
      right,
      down: down * pitchCos - away * pitchSin,
      away: Math.max(0.3, away * pitchCos + down * pitchSin),
    };
  };
  const depth = Object.fromEntries(
    watchedPoints.map((name) => [name, inCamera(skeleton[name]).away]),
  ) as Record<PointName, number>;
  const points = {} as Record<PointName, BodyPoint>;
  for (const name of watchedPoints) {
    const { right, down, away } = inCamera(skeleton[name]);
    const [x, y] = [(focal * right) / away, (focal * down) / away];
    const trunk = (focal * trunkMetres) / view.distance;
    const other = exchanged(name) as PointName;
    const isLimb = /elbow|wrist|knee|ankle|foot/.test(name);
    const isFar = name !== other && depth[name] > depth[other] + 0.08;
    const outer = /wrist|ankle|foot/.test(name) ? 0.14 : 0.08;
    const hidden = isLimb && isFar && view.hidesFar && random() < 0.6;
    // What it does not see the model makes up, and now and then it is sure of it.
    const astray = hidden ? 0.25 : 0;
    const stray = random() < 0.02 ? 0.4 : 0;
    const error = view.noise + astray + stray;
    const place = {
      x: x + trunk * (view.beside[name][0] + error * gaussian(random)),
      y: y + trunk * (view.beside[name][1] + error * gaussian(random)),
    };
    const turnedX = 2 / 3 + place.x * rollCos - place.y * rollSin;
    const turnedY = 0.5 + place.x * rollSin + place.y * rollCos;
    const inside = turnedX > -0.05 && turnedX < 1.38 && turnedY > -0.04 && turnedY < 1.04;
    const faceless = view.hidesFace && /nose|ear/.test(name) && random() < 0.8;
    const seen = inside && !faceless && !(hidden && random() < 0.7) && random() > outer / 3;
    points[name] = { x: turnedX, y: turnedY, seen, clear: seen };
  }
  const sided = view.exchangesSides
    ? (Object.fromEntries(
        watchedPoints.map((name) => [name, points[exchanged(name) as PointName]]),
      ) as typeof points)
    : points;
  const [left, right] = [inCamera(skeleton['left-shoulder']), inCamera(skeleton['right-shoulder'])];
  const across = Math.hypot(left.right - right.right, left.down - right.down);
  const own = Math.atan2(across, Math.abs(left.away - right.away)) / radians;
  const turned = Math.max(0, Math.min(90, own + view.turnedError));
  return { points: sided as unknown as BodyPoints, turned };
}
