const block = 512;

/** The files in a tar archive by their names, as views into it. */
export function filesInTar(archive: Uint8Array): Map<string, Uint8Array> {
  const text = (start: number, length: number) => {
    const bytes = archive.subarray(start, start + length);
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  };
  const files = new Map<string, Uint8Array>();
  // An archive ends with empty blocks.
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const start = at + block;
    files.set(text(at, 100), archive.subarray(start, start + size));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}
