import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { FlatbufferView } from './flatbuffer';
import { modelMetadataBuffer, readMetadata, withMetadata } from './tflite-metadata';

/** A TFLite model with one data buffer and, when named, one metadata entry pointing to it. */
function tinyModel(entryName: string | null): Uint8Array {
  const b = new Builder(64);
  const data = b.createByteVector(Uint8Array.from([1, 5, 0, 0]));
  b.startObject(3);
  b.addFieldOffset(0, data, 0);
  const buffer = b.endObject();
  b.startVector(4, 1, 4);
  b.addOffset(buffer);
  const buffers = b.endVector();
  let metadata = 0;
  if (entryName !== null) {
    const name = b.createString(entryName);
    b.startObject(2);
    b.addFieldOffset(0, name, 0);
    const entry = b.endObject();
    b.startVector(4, 1, 4);
    b.addOffset(entry);
    metadata = b.endVector();
  }
  b.startObject(8);
  b.addFieldOffset(4, buffers, 0);
  b.addFieldOffset(6, metadata, 0);
  b.finish(b.endObject(), 'TFL3');
  return b.asUint8Array().slice();
}

describe('modelMetadataBuffer', () => {
  it('holds mean and std of the one input tensor', () => {
    const view = new FlatbufferView(modelMetadataBuffer({ mean: 127.5, std: 64 }));
    expect(new TextDecoder().decode(view.bytes.subarray(4, 8))).toBe('M001');
    const subgraph = view.tables(view.root, 3)[0]!;
    const tensor = view.tables(subgraph, 2)[0]!;
    const unit = view.tables(tensor, 4)[0]!;
    expect(view.bytes[view.field(unit, 0)!]).toBe(1);
    const options = view.follow(view.field(unit, 1)!);
    const floatsOf = (field: number) => {
      const vector = view.follow(view.field(options, field)!);
      const floats = new DataView(view.bytes.buffer, view.bytes.byteOffset + vector);
      return [floats.getUint32(0, true), floats.getFloat32(4, true)];
    };
    expect(floatsOf(0)).toEqual([1, 127.5]);
    expect(floatsOf(1)).toEqual([1, 64]);
    expect(new TextDecoder().decode(view.content(view.root, 7)!)).toBe('1.0.0');
  });
});

describe('withMetadata', () => {
  const metadata = modelMetadataBuffer({ mean: 0, std: 255 });

  it('adds the metadata in the place of min_runtime_version', () => {
    const result = withMetadata(tinyModel('min_runtime_version'), metadata);
    expect(readMetadata(result)).toEqual(metadata);
    expect(readMetadata(result, 'min_runtime_version')).toBeNull();
  });

  it('changes two offsets and appends; the rest of the model stays', () => {
    const model = tinyModel('min_runtime_version');
    const result = withMetadata(model, metadata);
    const changed = [...model.keys()].filter((i) => model[i] !== result[i]);
    expect(new Set(changed.map((i) => i - (i % 4))).size).toBe(2);
  });

  it('aligns the appended data to 16 bytes, as TFLite wants it', () => {
    const result = withMetadata(tinyModel('min_runtime_version'), metadata);
    expect((readMetadata(result)!.byteOffset - result.byteOffset) % 16).toBe(0);
  });

  it.each([null, 'something_else'])('refuses a model whose only entry is %s', (name) => {
    expect(() => withMetadata(tinyModel(name), metadata)).toThrow('no min_runtime_version entry');
  });
});
