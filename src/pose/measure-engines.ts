import type { EngineMeasurement } from './choose-engine';
import type { EngineId } from './engine-kinds';
import { keypointIndex, type Pose } from './pose';
import { isRealGpu } from './real-gpu';
import { tryEngine, type TryingOptions } from './try-engine';

/** Mean distance in pictures from the first engine's points beyond which one sees something else. */
const mostApart = 0.05;
/** The joints that every engine gives. */
const joints = ['shoulder', 'hip', 'knee', 'ankle'] as const;

export interface MeasuringOptions extends TryingOptions {
  /** Name of what draws WebGL; null = nothing. */
  readonly renderer: string | null;
  /** What an earlier measurement came to that was broken off: it goes on from there. */
  readonly known?: readonly EngineMeasurement[];
  readonly onMeasured?: (measurement: EngineMeasurement) => void;
  /** Told of an engine that cannot be measured now, because some of it could not be fetched. */
  readonly onAbsent?: (id: EngineId) => void;
}

/**
 * What is worth trying: a graphics card only where there is one, MoveNet where nothing else ran. The two
 * that decide for most machines come first, and need neither WebGL nor much to be fetched.
 */
export function enginesToMeasure(renderer: string | null): EngineId[] {
  const gpu: EngineId[] = isRealGpu(renderer) ? ['mediapipe-gpu-full'] : [];
  const mediapipe: EngineId[] = renderer === null ? [] : ['mediapipe-full', 'mediapipe-lite'];
  return ['litert-full', 'litert-lite', ...gpu, ...mediapipe];
}

/**
 * Tries the engines one after the other on the same picture. Takes about two seconds for each once its
 * files are there.
 *
 * @returns all that is known now; nothing of an engine that could not be fetched
 * @throws DOMException `AbortError` when `signal` fires; what was measured has been told by then.
 */
export async function measureEngines(options: MeasuringOptions): Promise<EngineMeasurement[]> {
  const { renderer, signal, known = [], onMeasured, onAbsent } = options;
  const done = new Map(known.map((own) => [own.id, own]));
  const reference = known.find(({ frameMs }) => frameMs !== null)?.id;
  let seen: Pose | null = null;

  const measure = async (id: EngineId): Promise<void> => {
    const tried = await tryEngine(id, options);
    signal.throwIfAborted();
    if (tried === 'absent') {
      onAbsent?.(id);
      return;
    }
    if (tried !== 'unusable' && reference !== undefined && seen === null && id !== reference) {
      // What others are compared with was seen on an earlier day: it is looked at once more, though
      // only for the sake of an engine that is here.
      await measure(reference);
    }
    if (tried !== 'unusable') seen ??= tried.pose;
    const usable = tried !== 'unusable' && seen !== null && apart(tried.pose, seen) <= mostApart;
    const measurement = { id, frameMs: usable ? tried.frameMs : null };
    done.set(id, measurement);
    onMeasured?.(measurement);
  };

  const ids = enginesToMeasure(renderer);
  for (const id of ids) if (!done.has(id)) await measure(id);
  const noneRuns = ids.every((id) => done.get(id)?.frameMs === null);
  if (noneRuns && !done.has('movenet')) await measure('movenet');
  return [...done.values()];
}

/** Mean distance between the joints of two poses, in fractions of the picture. */
function apart(a: Pose, b: Pose): number {
  const distances = joints.flatMap((joint) =>
    (['left', 'right'] as const).map((side) => {
      const index = keypointIndex[`${side}-${joint}`];
      const [from, to] = [a.keypoints?.[index], b.keypoints?.[index]];
      return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Infinity;
    }),
  );
  return distances.reduce((sum, own) => sum + own, 0) / distances.length;
}
