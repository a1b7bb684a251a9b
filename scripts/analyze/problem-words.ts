import type { AnalysisProblem } from '../../src/analyze/outcome';
import type { VideoProblem } from '../../src/camera/source-problem';

function videoWords(file: string, problem: VideoProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `${file} can't be read as a video: it is damaged or of an unknown format (mp4, webm, mov and mkv are known).`;
    case 'no-video-track':
      return `${file} has no picture in it, or is cut off before its end.`;
    case 'codec-not-supported':
      return `The browser can't decode ${file} (${problem.codec ?? 'unknown codec'}): install Chrome or convert the video to mp4 (H.264) or webm (VP9).`;
  }
}

/**
 * What happened and what to do, in one line.
 * @returns the line, and whether the input was wrong rather than the machine
 */
export function problemWords(
  file: string,
  exerciseId: string,
  problem: AnalysisProblem,
): { readonly text: string; readonly inputWrong: boolean } {
  switch (problem.kind) {
    case 'video':
      return { text: videoWords(file, problem.problem), inputWrong: true };
    case 'nobody':
      return {
        text: `Nobody can be seen in ${file}: the whole body should be in the picture, in good light.`,
        inputWrong: true,
      };
    case 'unknown-exercise':
      return { text: `There is no exercise "${exerciseId}".`, inputWrong: true };
    case 'engine': {
      const { kind } = problem.problem;
      const detail = 'detail' in problem.problem ? `: ${problem.problem.detail}` : '';
      return { text: `The pose model failed (${kind}${detail}).`, inputWrong: false };
    }
    case 'unexpected':
      return { text: `The analysis failed: ${problem.detail}`, inputWrong: false };
  }
}
