import { createCamera } from '../../camera/camera';
import type { FrameSource } from '../../camera/frame-source';
import { createVideoPlayback } from '../../camera/video-playback';
import type { Exercise } from '../../exercise/schema';
import { openedVideo } from '../opened-video';
import type { LiveSource } from '../route';
import { demoClip } from '../demo-clip';
import type { LiveProblem } from './problem-words';

/** Where the frames come from, not yet started; a problem when there is nothing to open. */
export function openSource(kind: LiveSource, exercise: Exercise): FrameSource | LiveProblem {
  if (kind === 'camera') return createCamera();
  if (kind === 'file') {
    const video = openedVideo();
    return video === null ? { kind: 'no-file' } : createVideoPlayback({ video });
  }
  const clip = demoClip(exercise.id);
  return clip === null ? { kind: 'no-demo' } : createVideoPlayback({ video: clip });
}
