import { ModelBuildError } from './model-build-error';

/** What a `.task` bundle holds, as views into it. */
export interface TaskParts {
  /** Finds the person: `.tflite`, input 224 x 224. */
  readonly detector: Uint8Array;
  /** Finds the keypoints in a region around the person: `.tflite`, input 256 x 256. */
  readonly landmarks: Uint8Array;
}

const localHeader = 0x04034b50;
const headerBytes = 30;

/**
 * The models in a bundle, without a copy: a `.task` file is an uncompressed zip.
 *
 * @throws ModelBuildError when it is something else.
 */
export function taskParts(task: Uint8Array): TaskParts {
  const entries = storedEntries(task);
  const detector = entries.get('pose_detector.tflite');
  const landmarks = entries.get('pose_landmarks_detector.tflite');
  if (detector === undefined || landmarks === undefined) {
    throw new ModelBuildError('the bundle does not hold a detector and a landmark model');
  }
  return { detector, landmarks };
}

/** The entries of an uncompressed zip by their names, as views into it. */
export function storedEntries(task: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(task.buffer, task.byteOffset, task.byteLength);
  const entries = new Map<string, Uint8Array>();
  let position = 0;
  while (position + headerBytes <= task.length && view.getUint32(position, true) === localHeader) {
    const bytes = view.getUint32(position + 18, true);
    const nameStart = position + headerBytes;
    const nameEnd = nameStart + view.getUint16(position + 26, true);
    const start = nameEnd + view.getUint16(position + 28, true);
    const name = new TextDecoder().decode(task.subarray(nameStart, nameEnd));
    const stored = view.getUint16(position + 8, true) === 0;
    if (stored) entries.set(name, task.subarray(start, start + bytes));
    position = start + bytes;
  }
  return entries;
}
