import type { Exercise } from '../exercise/schema';
import type { PersonJoints, PersonSide } from './figure/person-shape';
const p = (x: number, y: number) => ({ x, y });
type P = { x: number; y: number };
const side = (s: P, e: P, w: P, f: P, h: P, k: P, a: P, t: P): PersonSide => ({
  shoulder: s,
  elbow: e,
  wrist: w,
  fingers: f,
  hip: h,
  knee: k,
  ankle: a,
  toes: t,
});
const kneel = (h: P): [P, P, P, P] => [h, p(0.02, -0.1), p(-0.82, -0.07), p(-1.05, -0.04)];
const stand = (s: P): [P, P, P, P] => [s, p(0.99, -0.55), p(1, -0.08), p(1.18, -0.04)];
const flat = [p(0, -0.96), p(0.25, -0.99), p(0.5, -1.01), p(0.75, -1.04), p(1, -1.08)];
const lie = [p(0, -0.18), p(-0.25, -0.17), p(-0.5, -0.16), p(-0.75, -0.16), p(-1, -0.17)];
const bent: [P, P, P, P] = [p(0, -0.18), p(0.5, -0.85), p(0.95, -0.08), p(1.2, -0.05)];
const armDown: [P, P, P, P] = [p(-1, -0.15), p(-0.5, -0.08), p(-0.02, -0.07), p(0.14, -0.06)];
const armUp: [P, P, P, P] = [p(-1, -0.17), p(-0.6, -0.5), p(-0.2, -0.75), p(-0.05, -0.8)];
const poses: Record<string, [PersonJoints, PersonJoints]> = {
  'cat-arch': [
    {
      spine: flat,
      head: p(1.38, -1.1),
      backSide: 1,
      near: side(...stand(flat[4]!), ...kneel(flat[0]!)),
      far: side(...stand(flat[4]!), ...kneel(flat[0]!)),
    },
    {
      spine: [p(0.02, -0.94), p(0.22, -1.12), p(0.48, -1.24), p(0.74, -1.2), p(0.96, -1.02)],
      head: p(1.17, -0.76),
      backSide: 1,
      near: side(...stand(p(0.96, -1.02)), ...kneel(p(0, -0.94))),
      far: side(...stand(p(1, -1.02)), ...kneel(p(0.04, -0.94))),
    },
  ],
  'bird-dog': [
    {
      spine: flat,
      head: p(1.38, -1.16),
      backSide: 1,
      near: side(...stand(flat[4]!), ...kneel(flat[0]!)),
      far: side(...stand(flat[4]!), ...kneel(flat[0]!)),
    },
    {
      spine: flat,
      head: p(1.38, -1.16),
      backSide: 1,
      near: side(p(1, -1.08), p(1.55, -1.14), p(2.04, -1.2), p(2.22, -1.22), ...kneel(flat[0]!)),
      far: side(...stand(flat[4]!), p(0, -0.96), p(-0.85, -1.02), p(-1.69, -1.08), p(-1.85, -0.98)),
    },
  ],
  'pelvic-tilt': [
    {
      spine: [p(0, -0.18), p(-0.25, -0.22), p(-0.5, -0.2), p(-0.75, -0.16), p(-1, -0.17)],
      head: p(-1.38, -0.2),
      backSide: -1,
      near: side(...armDown, ...bent),
      far: side(...armDown, ...bent),
    },
    {
      spine: lie,
      head: p(-1.38, -0.2),
      backSide: -1,
      near: side(...armDown, ...bent),
      far: side(...armDown, ...bent),
    },
  ],
  'knee-to-chest': [
    {
      spine: lie,
      head: p(-1.38, -0.2),
      backSide: -1,
      near: side(...armDown, ...bent),
      far: side(...armDown, ...bent),
    },
    {
      spine: lie,
      head: p(-1.38, -0.2),
      backSide: -1,
      near: side(...armUp, p(0, -0.18), p(-0.3, -0.95), p(0.45, -0.75), p(0.6, -0.95)),
      far: side(...armUp, ...bent),
    },
  ],
};
const mix = (a: P, b: P, t: number) => p(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
const mixSide = (a: PersonSide, b: PersonSide, t: number) =>
  Object.fromEntries(
    Object.entries(a).map(([k, v]) => [k, mix(v as P, b[k as keyof PersonSide], t)]),
  ) as unknown as PersonSide;
export function figureAt(exercise: Exercise, t: number): PersonJoints {
  const [a, b] = poses[exercise.id]!;
  return {
    spine: a.spine.map((q, i) => mix(q, b.spine[i]!, t)),
    head: mix(a.head, b.head, t),
    backSide: a.backSide,
    near: mixSide(a.near, b.near, t),
    far: mixSide(a.far, b.far, t),
  };
}
