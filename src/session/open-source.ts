import { createCamera } from '../camera/camera';
import type { FrameSource } from '../camera/frame-source';
import { createVideoPlayback } from '../camera/video-playback';

/**
 * Where the frames of a session come from, not yet started.
 *
 * @param video a file or the address of a clip that stands in for the camera; null = the camera
 */
export function openSource(video: Blob | string | null): FrameSource {
  return video === null ? createCamera() : createVideoPlayback({ video });
}
