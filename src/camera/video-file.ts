import {
  ALL_FORMATS,
  BlobSource,
  Input,
  VideoSampleSink,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import type { TimedFrame } from './frame-source';
import { FrameThinner } from './frame-thinner';
import { SourceError, type VideoProblem } from './source-problem';

/** A recorded video, to be read frame by frame and as fast as its frames are wanted. */
export interface VideoFile {
  /** Size in which it is meant to be seen, in pixels: pixel aspect and rotation applied. */
  readonly width: number;
  readonly height: number;
  /** End of its picture in milliseconds. */
  readonly durationMs: number;
  /**
   * Its frames, each with its own time stamp from the start of the video, upright. Above 31 a
   * second some are left out. The caller closes each.
   *
   * @throws SourceError `unreadable` where the file is damaged.
   */
  frames(): AsyncGenerator<TimedFrame & { readonly frame: VideoFrame }, void, void>;
  /** Lets go of the file. */
  close(): void;
}

/** @throws SourceError with a {@link VideoProblem}. */
export async function openVideoFile(file: Blob): Promise<VideoFile> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const track = await findTrack(input);
    return {
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      durationMs: (await track.computeDuration()) * 1000,
      frames: () => readTrack(track),
      close: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    throw asVideoError(error);
  }
}

/**
 * All frames of a video file; see {@link VideoFile.frames}.
 *
 * @throws SourceError with a {@link VideoProblem}.
 */
export async function* readFrames(file: Blob): ReturnType<VideoFile['frames']> {
  const video = await openVideoFile(file);
  try {
    yield* video.frames();
  } finally {
    video.close();
  }
}

async function findTrack(input: Input): Promise<InputVideoTrack> {
  if (!(await input.canRead())) throw new SourceError<VideoProblem>({ kind: 'unreadable' });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new SourceError<VideoProblem>({ kind: 'no-video-track' });
  if (!(await track.canDecode())) {
    const codec = await track.getCodecParameterString();
    throw new SourceError<VideoProblem>({ kind: 'codec-not-supported', codec });
  }
  return track;
}

async function* readTrack(track: InputVideoTrack): ReturnType<VideoFile['frames']> {
  const thinner = new FrameThinner();
  let previousMs = -1;
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      const timestampMs = sample.timestamp * 1000;
      // A negative time is not meant to be seen; a repeated one would be a frame without duration.
      const wanted = timestampMs > previousMs && timestampMs >= 0 && thinner.keeps(timestampMs);
      const frame = wanted ? takeFrame(sample) : null;
      sample.close();
      if (frame === null) continue;
      previousMs = timestampMs;
      yield { frame, timestampMs };
    }
  } catch (error) {
    throw asVideoError(error);
  }
}

/** The sample's picture, upright; the caller closes it. The sample stays open. */
function takeFrame(sample: VideoSample): VideoFrame {
  // The frame itself does not carry the file's rotation.
  if (sample.rotation === 0 && !sample.flip) return sample.toVideoFrame();
  const canvas = new OffscreenCanvas(sample.displayWidth, sample.displayHeight);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no 2D context');
  sample.draw(context, 0, 0);
  return new VideoFrame(canvas, { timestamp: sample.microsecondTimestamp });
}

function asVideoError(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError({ kind: 'unreadable' });
}
