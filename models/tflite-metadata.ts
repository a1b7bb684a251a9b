import { Builder } from 'flatbuffers';
import { FlatbufferView } from './flatbuffer';

/** How the model wants its input: (value 0..255 - mean) / std. */
export interface Normalization {
  readonly mean: number;
  readonly std: number;
}

// Field numbers of the published schemas tflite/schema.fbs and metadata_schema.fbs.
const model = { buffers: 4, metadata: 6 };
const modelMetadata = { fields: 8, subgraphs: 3, minParserVersion: 7 };
const subgraphMetadata = { fields: 10, inputTensors: 2 };
const tensorMetadata = { fields: 7, processUnits: 4 };
const normalizationOptions = 1;

const metadataName = 'TFLITE_METADATA';
const replacedName = 'min_runtime_version';
const text = new TextEncoder();

/** A `ModelMetadata` flatbuffer that states the normalisation of one input tensor and no more. */
export function modelMetadataBuffer({ mean, std }: Normalization): Uint8Array {
  const b = new Builder(256);
  const floats = (value: number) => {
    b.startVector(4, 1, 4);
    b.addFloat32(value);
    return b.endVector();
  };
  const vectorOf = (offset: number) => {
    b.startVector(4, 1, 4);
    b.addOffset(offset);
    return b.endVector();
  };
  const table = (fields: number, fill: () => void) => {
    b.startObject(fields);
    fill();
    return b.endObject();
  };

  const meanOffset = floats(mean);
  const stdOffset = floats(std);
  const options = table(2, () => {
    b.addFieldOffset(0, meanOffset, 0);
    b.addFieldOffset(1, stdOffset, 0);
  });
  const unit = table(2, () => {
    b.addFieldInt8(0, normalizationOptions, 0);
    b.addFieldOffset(1, options, 0);
  });
  const units = vectorOf(unit);
  const tensor = table(tensorMetadata.fields, () =>
    b.addFieldOffset(tensorMetadata.processUnits, units, 0),
  );
  const tensors = vectorOf(tensor);
  const subgraph = table(subgraphMetadata.fields, () =>
    b.addFieldOffset(subgraphMetadata.inputTensors, tensors, 0),
  );
  const subgraphs = vectorOf(subgraph);
  const version = b.createString('1.0.0');
  const root = table(modelMetadata.fields, () => {
    b.addFieldOffset(modelMetadata.subgraphs, subgraphs, 0);
    b.addFieldOffset(modelMetadata.minParserVersion, version, 0);
  });
  b.finish(root, 'M001');
  return b.asUint8Array();
}

/**
 * A copy of a TFLite model with the given `TFLITE_METADATA`. The model's `min_runtime_version` entry
 * is re-pointed to a name and a buffer appended at the end of the file, so nothing else moves and
 * the weights stay as they are.
 *
 * @throws Error when the model has no such entry.
 */
export function withMetadata(tflite: Uint8Array, metadata: Uint8Array): Uint8Array {
  const source = new FlatbufferView(tflite);
  const entry = source
    .tables(source.root, model.metadata)
    .find(
      (table) => new TextDecoder().decode(source.content(table, 0) ?? undefined) === replacedName,
    );
  const nameField = entry === undefined ? null : source.field(entry, 0);
  const bufferField = entry === undefined ? null : source.field(entry, 1);
  if (nameField === null) throw new Error(`the model has no ${replacedName} entry to replace`);
  const bufferIndex = bufferField === null ? 0 : source.uint32(bufferField);
  const buffer = source.tables(source.root, model.buffers)[bufferIndex];
  const dataField = buffer === undefined ? null : source.field(buffer, 0);
  if (dataField === null) throw new Error(`the model's ${replacedName} entry has no data`);

  const name = text.encode(metadataName);
  const nameStart = alignUp(tflite.length, 4);
  // The data of a TFLite buffer is aligned to 16 bytes; its length stands before it.
  const dataStart = alignUp(nameStart + 4 + name.length + 1 + 4, 16);
  const result = new Uint8Array(alignUp(dataStart + metadata.length, 16));
  const view = new DataView(result.buffer);
  result.set(tflite);
  view.setUint32(nameStart, name.length, true);
  result.set(name, nameStart + 4);
  view.setUint32(dataStart - 4, metadata.length, true);
  result.set(metadata, dataStart);

  const written = new FlatbufferView(result);
  written.point(nameField, nameStart);
  written.point(dataField, dataStart - 4);
  return result;
}

/** The content of a TFLite model's metadata entry of that name, or null when it has none. */
export function readMetadata(tflite: Uint8Array, name = metadataName): Uint8Array | null {
  const view = new FlatbufferView(tflite);
  for (const entry of view.tables(view.root, model.metadata)) {
    if (new TextDecoder().decode(view.content(entry, 0) ?? undefined) !== name) continue;
    const indexField = view.field(entry, 1);
    const buffer = view.tables(view.root, model.buffers)[
      indexField === null ? 0 : view.uint32(indexField)
    ];
    return buffer === undefined ? null : view.content(buffer, 0);
  }
  return null;
}

function alignUp(position: number, to: number): number {
  return Math.ceil(position / to) * to;
}
