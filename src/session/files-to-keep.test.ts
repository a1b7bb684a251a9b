import { describe, expect, it } from 'vitest';
import { engineKinds, type EngineId } from '../pose/engine-kinds';
import { movenetIsHere } from '../pose/engines-here';
import { filesToKeep } from './files-to-keep';

const kept = (id: EngineId) =>
  filesToKeep(engineKinds[id]).map(
    (address) => /(litert|vision|tfjs|full|lite|movenet)[^/]*\.(wasm|task)/.exec(address)?.[1],
  );

describe('what is kept for a session', () => {
  it('is what LiteRT needs, then MediaPipe, which has the same model', () => {
    expect(kept('litert-full')).toEqual(['litert', 'full', 'vision']);
    expect(kept('litert-lite')).toEqual(['litert', 'lite', 'vision']);
  });

  it('is of one library where MediaPipe itself comes first', () => {
    expect(kept('mediapipe-lite')).toEqual(['vision', 'lite']);
    expect(kept('mediapipe-gpu-full')).toEqual(['vision', 'full']);
  });

  it('is what a session begins with where MoveNet is not part of the build', () => {
    const first = movenetIsHere ? ['tfjs', 'movenet'] : ['litert', 'full'];
    expect(kept('movenet').slice(0, 2)).toEqual(first);
    expect(kept('movenet')).toContain('vision');
  });
});
