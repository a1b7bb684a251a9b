import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FlatbufferView } from './flatbuffer';
import { sourceFolder } from './folders';
import { cutMaskBranch } from './mask-branch';
import { detector, recipes, type ModelRecipe } from './sources';

function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(sourceFolder(), file)));
}

/** Shapes of the outputs, number of operators, and whether each reads only what is there. */
function describeGraph(tflite: Uint8Array) {
  const view = new FlatbufferView(tflite);
  const graph = view.tables(view.root, 2)[0]!;
  const tensors = view.tables(graph, 0);
  const operators = view.tables(graph, 3);
  const buffers = view.tables(view.root, 4);
  const written = new Set(view.integers(graph, 1));
  for (const [index, tensor] of tensors.entries()) {
    const field = view.field(tensor, 2);
    const buffer = buffers[field === null ? 0 : view.uint32(field)];
    if (buffer !== undefined && view.content(buffer, 0) !== null) written.add(index);
  }
  let complete = true;
  for (const operator of operators) {
    // -1 stands for an input that is left out.
    complete &&= view.integers(operator, 1).every((index) => index < 0 || written.has(index));
    for (const index of view.integers(operator, 2)) written.add(index);
  }
  const outputs = view.integers(graph, 2);
  complete &&= outputs.every((index) => written.has(index));
  const shapes = outputs.map((index) => view.integers(tensors[index]!, 0).join(' '));
  return { outputs, shapes, operators: operators.length, complete };
}

describe('cutMaskBranch', () => {
  it.each(Object.entries<ModelRecipe>(recipes))('leaves the rest of %s', (_, { landmarks }) => {
    const model = read(landmarks.file);
    const before = describeGraph(model);
    cutMaskBranch(model);
    const after = describeGraph(model);
    expect(after.shapes).toEqual(before.shapes.with(2, '1 1 1 1'));
    expect(after.outputs.toSpliced(2, 1)).toEqual(before.outputs.toSpliced(2, 1));
    expect(before.operators - after.operators).toBeGreaterThan(40);
    expect(after.complete).toBe(true);
  });

  it('refuses another model and leaves it as it is', () => {
    const model = read(detector.file);
    expect(() => cutMaskBranch(model)).toThrow(/no mask branch/);
    expect(Buffer.compare(model, read(detector.file))).toBe(0);
  });

  it('changes nothing the second time', () => {
    const model = read(recipes.lite.landmarks.file);
    cutMaskBranch(model);
    const once = model.slice();
    cutMaskBranch(model);
    expect(Buffer.compare(model, once)).toBe(0);
  });
});
