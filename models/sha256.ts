import { createHash } from 'node:crypto';
import { ModelBuildError } from './model-build-error';

/** @returns 64 hexadecimal digits */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * @param name what it is, for the message
 * @throws ModelBuildError when the bytes are not the ones that are expected
 */
export function requireHash(name: string, bytes: Uint8Array, expected: string): void {
  const actual = sha256(bytes);
  if (actual !== expected) {
    throw new ModelBuildError(`${name} has sha256 ${actual}, expected ${expected}`);
  }
}
