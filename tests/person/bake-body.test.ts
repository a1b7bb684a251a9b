import { describe, expect, it } from 'vitest';
import { bakeBody, type BakedBody } from './bake-body';
import { bodies, type BodyRecipe } from './bodies';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64')).buffer;
const floats = (text: string) => new Float32Array(bytesOf(text));

const people = Object.entries(bodies).map(
  ([name, recipe]) => [name, bakeBody(recipe), recipe] as const,
);

function bone(body: BakedBody, name: string) {
  const found = body.bones.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no bone ${name}`);
  return found.head;
}

describe.each(people)('%s', (_name, body: BakedBody, recipe: BodyRecipe) => {
  it('is as tall as an adult', () => {
    const skin = body.parts.find(({ kind }) => kind === 'skin');
    const heights = floats(skin?.positions ?? '').filter((_, i) => i % 3 === 1);
    const tall =
      heights.reduce((a, b) => Math.max(a, b)) - heights.reduce((a, b) => Math.min(a, b));
    expect(tall).toBeGreaterThan(1.45);
    expect(tall).toBeLessThan(2);
  });

  it('is the same on both sides', () => {
    for (const name of ['upperarm01', 'wrist', 'upperleg01', 'lowerleg01', 'foot']) {
      const [left, right] = [bone(body, `${name}.L`), bone(body, `${name}.R`)];
      expect(left[0]).toBeGreaterThan(0);
      expect(Math.abs(left[0] + right[0])).toBeLessThan(0.005);
      expect(Math.abs(left[1] - right[1])).toBeLessThan(0.005);
    }
  });

  it('hangs every bone on one before it', () => {
    body.bones.forEach(({ parent }, i) => expect(parent).toBeLessThan(i));
    expect(body.bones.filter(({ parent }) => parent === -1)).toHaveLength(1);
  });

  it('has whole triangles, and weights that add up to one', () => {
    const kinds = body.parts.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['eyes', 'hair', 'shirt', 'skin', 'trousers']);
    for (const part of body.parts) {
      const vertices = floats(part.positions).length / 3;
      const index = new Uint32Array(bytesOf(part.index));
      expect(index.length).toBeGreaterThan(0);
      expect(index.length % 3).toBe(0);
      expect(index.reduce((a, b) => Math.max(a, b))).toBeLessThan(vertices);
      const bones = new Uint16Array(bytesOf(part.skinIndex));
      expect(bones.reduce((a, b) => Math.max(a, b))).toBeLessThan(body.bones.length);
      const weights = floats(part.skinWeight);
      expect(weights.length).toBe(vertices * 4);
      for (let i = 0; i < weights.length; i += 4) {
        const sum = weights.slice(i, i + 4).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 3);
      }
    }
  });

  it('carries its pictures itself', () => {
    for (const map of [body.skinMap, body.hairMap, body.eyeMap]) {
      expect(map).toMatch(/^data:image\/(png|jpeg);base64,/);
    }
    expect(recipe.looseness).toBeGreaterThan(0);
  });
});

it('refuses a shape that the body data does not have', () => {
  const recipe = { ...(bodies.anna as BodyRecipe), shape: { 'nobody-of-that-name': 1 } };
  expect(() => bakeBody(recipe)).toThrow('no shape target nobody-of-that-name');
});
