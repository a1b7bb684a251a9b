import type { Cue } from '../coach/cue';
import type { FormEvent } from '../form/events';

// Review reads records alone; the words that they are made of come along with them.
export type { Cue } from '../coach/cue';
export type { BackHalves, FaultNotice, FormEvent, Hold, Phase, Rep, Side } from '../form/events';

/** One set of one exercise in front of the camera, as it was recorded. */
export interface SessionRecord {
  /** Random UUID. */
  readonly id: string;
  /** Wall-clock start, milliseconds since 1970 UTC; all other times count from the first frame. */
  readonly startedAt: number;
  readonly exerciseId: string;
  /** Hash of the exercise's content at that time. */
  readonly exerciseVersion: string;
  /** The one it began with, e.g. `mediapipe-0.10.35/pose_landmark_full`. */
  readonly engine: string;
  readonly pipelineVersion: string;
  readonly source: 'camera' | 'file' | 'demo';
  /** Width over height of the picture. */
  readonly aspect: number;
  /** How it ended; `running` also after a crash, until the next start tidies up. */
  readonly end: 'running' | 'finished' | 'stopped' | 'camera-lost' | 'hurt';
  readonly durationMs: number;
}

/** What was asked for during a set. */
export type SetCommand = 'pause' | 'resume' | 'next' | 'again' | 'hurts' | 'finish';

/** How it was asked for; `remote`: a presenter's remote control or a media key. */
export type CommandSource = 'button' | 'key' | 'remote' | 'voice' | 'gesture';

/** Something the person asked for, and when. */
export interface GivenCommand {
  readonly timestampMs: number;
  readonly command: SetCommand;
  readonly by: CommandSource;
}

/** Events and cues in the order in which they happened. */
export type RecordedEvent =
  | { readonly type: 'form'; readonly event: FormEvent }
  | { readonly type: 'cue'; readonly cue: Cue }
  | ({ readonly type: 'command' } & GivenCommand)
  /** Another engine took over from here on. */
  | { readonly type: 'engine'; readonly timestampMs: number; readonly engine: string }
  /** The person put a rep right afterwards: it counts, or it does not. */
  | { readonly type: 'correction'; readonly repStartMs: number; readonly counts: boolean };

/** What is kept of a frame, at most 15 a second. */
export interface RecordedFrame {
  readonly timestampMs: number;
  /** x, y (fractions of the picture) of the 33 keypoints and visibility, each scaled to 0..65535
   * over -0.5..1.5 (x, y) and 0..1 (visibility); 99 numbers, or null when nobody was found. */
  readonly keypoints: Uint16Array | null;
  /** The movement's normalised signal: 0 rest, 1 reachable; null = unknown. */
  readonly progress: number | null;
  /** The movement's measure in its own unit; null = unknown. */
  readonly value: number | null;
}

/** A session with everything that belongs to it. */
export interface RecordedSession {
  readonly session: SessionRecord;
  readonly events: readonly RecordedEvent[];
  readonly frames: readonly RecordedFrame[];
}
