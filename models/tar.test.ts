import { expect, it } from 'vitest';
import { filesInTar } from './tar';

/** One file of an archive: header, content, padding. */
function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc(-content.length & 511)]);
}

it('finds every file, whatever its length', () => {
  const texts = { 'package/a.json': '{}', 'package/empty': '', 'package/b.bin': 'x'.repeat(512) };
  const parts = Object.entries(texts).map(([name, text]) => entry(name, text));
  const files = filesInTar(Buffer.concat([...parts, Buffer.alloc(1024)]));
  const read = [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(Object.fromEntries(read)).toEqual(texts);
});
