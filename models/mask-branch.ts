import { FlatbufferView } from './flatbuffer';
import { ModelBuildError } from './model-build-error';

// Field numbers of the published schema tflite/schema.fbs.
const model = { subgraphs: 2 };
const subgraph = { tensors: 0, outputs: 2, operators: 3 };
const tensor = { shape: 0 };
const operator = { inputs: 1, outputs: 2 };

/** Places of the score and of the mask among the outputs of a BlazePose landmark model. */
const scoreOutput = 1;
const maskOutput = 2;

/**
 * Takes the mask branch out of a BlazePose landmark model, in place: the operators that only the
 * mask needs leave the list of operators, and the mask's output becomes the presence score as a
 * [1, 1, 1, 1] tensor. All other outputs are computed by the same operators from the same weights.
 * The mask's own weights (4 KB of 6 MB) stay in the file, unused.
 *
 * @param landmarks a landmark `.tflite`; not changed when this throws
 * @throws ModelBuildError when it is not built as these models are.
 */
export function cutMaskBranch(landmarks: Uint8Array): void {
  const view = new FlatbufferView(landmarks);
  const [graph] = view.tables(view.root, model.subgraphs);
  if (graph === undefined) throw new ModelBuildError('the landmark model has no graph');
  const operators = view.tables(graph, subgraph.operators);
  const outputs = view.integers(graph, subgraph.outputs);
  const kept = outputs.filter((_, index) => index !== maskOutput);
  const needed = operatorsFor(view, operators, kept);
  const score = scoreBeforeReshape(view, graph, operators, outputs);

  view.setInteger(graph, subgraph.outputs, maskOutput, score);
  view.keepTables(graph, subgraph.operators, needed);
}

/** Which of the operators the given tensors are computed by, in the order of the list. */
function operatorsFor(
  view: FlatbufferView,
  operators: readonly number[],
  tensors: readonly number[],
): ReadonlySet<number> {
  const wanted = new Set(tensors);
  const needed = new Set<number>();
  // The list is in the order of execution: what an operator reads is written further up.
  for (const position of operators.toReversed()) {
    if (!view.integers(position, operator.outputs).some((index) => wanted.has(index))) continue;
    needed.add(position);
    for (const index of view.integers(position, operator.inputs)) wanted.add(index);
  }
  return needed;
}

/** The presence score while it still has the four dimensions of a picture, as a mask has. */
function scoreBeforeReshape(
  view: FlatbufferView,
  graph: number,
  operators: readonly number[],
  outputs: readonly number[],
): number {
  const reshaped = outputs[scoreOutput] ?? -1;
  const writer = operators.find((position) =>
    view.integers(position, operator.outputs).includes(reshaped),
  );
  const [index = -1] = writer === undefined ? [] : view.integers(writer, operator.inputs);
  const position = view.tables(graph, subgraph.tensors)[index];
  const shape = position === undefined ? [] : view.integers(position, tensor.shape);
  if (outputs.length <= maskOutput || shape.join() !== '1,1,1,1') {
    throw new ModelBuildError('the landmark model has no mask branch that could be cut');
  }
  return index;
}
