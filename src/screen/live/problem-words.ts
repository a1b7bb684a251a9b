import type { SourceProblem } from '../../camera/source-problem';
import type { PoseProblem } from '../../pose/pose-problem';
import type { Words } from '../words/en';
import { words } from '../words/words';

/** What happened and what to do next, for people. */
export interface ProblemWords {
  readonly title: string;
  readonly text: string;
  /** Trying once more can help. */
  readonly retry: boolean;
}

/** Anything that can keep a session from starting or going on. */
export type LiveProblem = SourceProblem | PoseProblem | { readonly kind: 'no-demo' | 'no-file' };

/** Looked up when it is needed: by then the language is known. */
function knownProblems(
  text: Words['problems'],
): Partial<Record<LiveProblem['kind'], ProblemWords>> {
  const pose: ProblemWords = { title: text.poseTitle, text: text.pose, retry: true };
  const video: ProblemWords = { title: text.unreadableTitle, text: text.unreadable, retry: false };

  return {
    refused: { title: text.refusedTitle, text: text.refused, retry: true },
    none: { title: text.noneTitle, text: text.none, retry: true },
    busy: { title: text.busyTitle, text: text.busy, retry: true },
    lost: { title: text.lostTitle, text: text.lost, retry: true },
    insecure: { title: text.insecureTitle, text: text.insecure, retry: false },
    unreadable: video,
    'no-video-track': video,
    'codec-not-supported': video,
    'no-demo': { title: text.demoTitle, text: text.demo, retry: false },
    'no-file': { title: text.fileGoneTitle, text: text.fileGone, retry: false },
    'model-unavailable': { title: text.modelTitle, text: text.model, retry: true },
    'webgl-unavailable': { title: text.webglTitle, text: text.webgl, retry: true },
    'engine-unavailable': pose,
    'engine-crashed': pose,
    'context-lost': pose,
    'engine-stalled': pose,
  };
}

/** The words for a problem; never its technical detail. */
export function problemWords(problem: LiveProblem): ProblemWords {
  const text = words.problems;
  return (
    knownProblems(text)[problem.kind] ?? { title: text.otherTitle, text: text.other, retry: true }
  );
}
