import type { Pose, Silhouette } from '../pose/pose';
import type { AnalysisReport } from '../review/report';

/** A silhouette shrunk to this side at most: enough for the outline, small enough to keep. */
const mostCells = 160;

/** One frame of a pose track: plain numbers, short keys, a base64 silhouette. */
export interface TrackFrame {
  /** Width over height of the picture. */
  readonly aspect: number;
  readonly timestampMs: number;
  /** 33 x [x, y, z, visibility], null when nobody was found. */
  readonly keypoints: readonly (readonly number[])[] | null;
  /** 33 x [x, y, z] in metres. */
  readonly world: readonly (readonly number[])[] | null;
  readonly mask: { readonly w: number; readonly h: number; readonly data: string } | null;
}

/** What the pose model saw of a video, to be replayed without it. */
export interface PoseTrack {
  readonly exercise: string;
  readonly engine: string;
  readonly frames: readonly TrackFrame[];
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function shrink({ width, height, data }: Silhouette) {
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / mostCells));
  const w = Math.floor(width / factor);
  const h = Math.floor(height / factor);
  let text = '';
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        for (let dx = 0; dx < factor; dx++) {
          sum += data[(y * factor + dy) * width + x * factor + dx] as number;
        }
      }
      text += String.fromCharCode(Math.round(sum / factor ** 2));
    }
  }
  return { w, h, data: btoa(text) };
}

/** A pose as it is kept in a track. */
export function trackFrame(pose: Pose): TrackFrame {
  return {
    aspect: pose.aspect,
    timestampMs: rounded(pose.timestampMs, 1),
    keypoints:
      pose.keypoints?.map(({ x, y, z, visibility }) => [
        rounded(x, 5),
        rounded(y, 5),
        rounded(z, 3),
        rounded(visibility, 3),
      ]) ?? null,
    world: pose.world?.map(({ x, y, z }) => [x, y, z].map((value) => rounded(value, 4))) ?? null,
    mask: pose.silhouette && shrink(pose.silhouette),
  };
}

/** The whole track as gzipped JSON in base64. */
export async function packTrack(
  report: AnalysisReport,
  frames: readonly TrackFrame[],
): Promise<string> {
  const track: PoseTrack = { exercise: report.exercise, engine: report.engine, frames };
  const stream = new Blob([JSON.stringify(track)])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
}

/** A kept frame as the pose that it was. */
export function poseOf({ mask, keypoints, world, ...frame }: TrackFrame): Pose {
  const number = (values: readonly number[], index: number) => values[index] ?? 0;
  return {
    timestampMs: frame.timestampMs,
    aspect: frame.aspect,
    keypoints:
      keypoints?.map((values) => ({
        x: number(values, 0),
        y: number(values, 1),
        z: number(values, 2),
        visibility: number(values, 3),
      })) ?? null,
    world:
      world?.map((values) => ({
        x: number(values, 0),
        y: number(values, 1),
        z: number(values, 2),
      })) ?? null,
    silhouette: mask && {
      width: mask.w,
      height: mask.h,
      data: Uint8Array.from(atob(mask.data), (character) => character.charCodeAt(0)),
    },
  };
}
