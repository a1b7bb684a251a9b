import type { FrameSource } from '../../camera/frame-source';
import { english } from '../../coach/wording';
import { englishWords } from '../../exercise/english-words';
import type { Exercise } from '../../exercise/schema';
import { engineKinds } from '../../pose/engine-kinds';
import type { LiveSessionOptions } from '../live-session';

/** What a session of this exercise asks for: nobody listens, and nothing is kept. */
export function sessionOptions(exercise: Exercise, source: FrameSource): LiveSessionOptions {
  return {
    exercise,
    goal: { reps: 4, holdSeconds: 5 },
    usualRange: () => Promise.resolve(undefined),
    calibrations: () => Promise.resolve([]),
    onCalibrated: () => undefined,
    source,
    sourceKind: 'camera',
    engine: engineKinds['litert-full'],
    words: { general: english, exercise: englishWords(exercise.id) },
    openRecorder: () => null,
    onState: () => undefined,
    onBody: () => undefined,
    onLoading: () => undefined,
    onPreview: () => undefined,
    onProblem: () => undefined,
    onEnded: () => undefined,
  };
}
