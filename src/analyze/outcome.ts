import type { VideoProblem } from '../camera/source-problem';
import type { PoseProblem } from '../pose/pose-problem';
import type { EngineName, PoseModel } from '../pose/protocol';
import type { AnalysisReport } from '../review/report';

/** What the command asks the page to do. */
export interface AnalysisRequest {
  /** Where the page fetches the video, on its own origin. */
  readonly videoUrl: string;
  readonly exerciseId: string;
  readonly model: PoseModel;
  readonly engine: EngineName;
  /** Threads for the engine; null = as many as make sense. */
  readonly threads: number | null;
  /** Whether to hand back what the model saw as well. */
  readonly track: boolean;
}

/** Why there is no report. The command finds the words. */
export type AnalysisProblem =
  | { readonly kind: 'video'; readonly problem: VideoProblem }
  | { readonly kind: 'engine'; readonly problem: PoseProblem }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown-exercise' }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** What the page answers. Plain data: it crosses from the browser to Node. */
export type AnalysisOutcome =
  | {
      readonly report: AnalysisReport;
      /** The gzipped pose track in base64; null when it was not asked for. */
      readonly track: string | null;
    }
  | { readonly problem: AnalysisProblem };

declare global {
  interface Window {
    /** The page's only function; there as soon as the page has loaded. */
    analyze?: (request: AnalysisRequest) => Promise<AnalysisOutcome>;
    /** Given by the command: told the share 0..1 of the video that is done. */
    reportProgress?: (share: number) => Promise<void>;
  }
}
