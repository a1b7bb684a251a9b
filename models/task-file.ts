import { zipSync, type Zippable } from 'fflate';

/** Bytes of a local zip header without name and extra field, and of an extra field's own header. */
const headerBytes = 30;
const extraHeaderBytes = 4;
/** Extra field that zip tools use for padding; readers skip it. */
const paddingId = 0xd935;
const alignment = 16;

/**
 * A `.task` bundle: an uncompressed zip whose entries start at multiples of 16 bytes, because
 * MediaPipe reads the models in place. The same entries always give the same bytes.
 */
export function taskFile(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const zip: Zippable = {};
  let position = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    const unpadded = position + headerBytes + name.length + extraHeaderBytes;
    const padding = (alignment - (unpadded % alignment)) % alignment;
    zip[name] = [
      bytes,
      // Built from local parts: zip stores local time, so this is the same in every time zone.
      { level: 0, mtime: new Date(1980, 0, 1), extra: { [paddingId]: new Uint8Array(padding) } },
    ];
    position = unpadded + padding + bytes.length;
  }
  return zipSync(zip);
}
