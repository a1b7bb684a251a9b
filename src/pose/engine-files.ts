import compatUrl from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url';
import threadedUrl from '@litertjs/core/wasm/litert_wasm_threaded_internal.wasm?url';
import mediapipeUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import movenetUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { modelBundles } from '../../models/bundles';
import { movenetBundle } from '../../models/movenet-bundle';
import { takesThreadedBuild } from './litert/threaded-build';
import type { EngineKind } from './protocol';

/**
 * Addresses of what an engine loads here besides its scripts, which belong to the app: its wasm, then its
 * model. Nothing of an engine whose model is not part of this build.
 */
export function engineFiles({ engine = 'mediapipe', model }: EngineKind): string[] {
  switch (engine) {
    case 'litert':
      return [takesThreadedBuild() ? threadedUrl : compatUrl, modelBundles[model].url];
    case 'mediapipe':
      return [mediapipeUrl, modelBundles[model].url];
    case 'movenet':
      return movenetBundle === null ? [] : [movenetUrl, movenetBundle.url];
  }
}

/** Who has waited so long for the files of one engine does without them for now. Milliseconds. */
const fetchWithinMs = 120_000;

/**
 * Has the browser fetch what an engine loads, so that it starts from what is already there.
 *
 * @returns false when some of it could not be had; never rejects
 */
export async function fetchEngineFiles(kind: EngineKind, signal: AbortSignal): Promise<boolean> {
  const addresses = engineFiles(kind);
  try {
    const until = AbortSignal.any([signal, AbortSignal.timeout(fetchWithinMs)]);
    const fetchOne = async (address: string) => {
      const response = await fetch(address, { signal: until });
      // To the end: only then the browser has kept it.
      await response.arrayBuffer();
      return response.ok;
    };
    return addresses.length > 0 && (await Promise.all(addresses.map(fetchOne))).every(Boolean);
  } catch {
    return false;
  }
}
