import { packedLength } from '../keypoint-packing';
import type { RecordedEvent, RecordedFrame, Rep, SessionRecord } from '../records';
import type { SessionStart } from '../recorder';

/** A session's beginning for tests; `index` makes ids and start times differ. */
export function sampleStart(index = 0): SessionStart {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    startedAt: 1_700_000_000_000 + index * 60_000,
    exerciseId: 'bird-dog',
    exerciseVersion: 'a1b2c3',
    engine: 'mediapipe-0.10.35/pose_landmark_full',
    pipelineVersion: '1',
    source: 'camera',
    aspect: 4 / 3,
  };
}

export function sampleSession(index = 0): SessionRecord {
  return { ...sampleStart(index), end: 'finished', durationMs: 9000 };
}

/** A frame whose 99 numbers depend on its time, so that a mixed-up frame shows. */
export function sampleFrame(timestampMs: number, found = true): RecordedFrame {
  return {
    timestampMs,
    keypoints: found
      ? Uint16Array.from({ length: packedLength }, (_, i) => (timestampMs * 7 + i * 331) % 65536)
      : null,
    progress: found ? (timestampMs % 1000) / 1000 : null,
    value: found ? timestampMs / 8 : null,
  };
}

/** Frames at `rate` a second from 0 on, nobody in every tenth. */
export function sampleFrames(count: number, rate: number): RecordedFrame[] {
  return Array.from({ length: count }, (_, i) =>
    sampleFrame(Math.round((i * 1000) / rate), i % 10 !== 9),
  );
}

export function sampleRep(startMs: number, overrides: Partial<Rep> = {}): Rep {
  return {
    number: 1,
    startMs,
    endMs: startMs + 5000,
    side: 'left',
    outMs: 2000,
    holdMs: 1000,
    returnMs: 2000,
    range: 60,
    rangeOfTarget: 0.9,
    partial: false,
    doubtful: false,
    tooFast: false,
    jerky: false,
    faults: [],
    ...overrides,
  };
}

/** One event of every kind, one cue, one command and one correction. */
export function sampleEvents(): RecordedEvent[] {
  const fault = { id: 'knee-bent', timestampMs: 3100, value: 141.5 };
  const hold = { startMs: 2000, endMs: 7000, side: 'left', heldMs: 4800, targetMs: 5000 } as const;
  const form = [
    { kind: 'sight-lost', timestampMs: 100, problem: 'turn-side-on' },
    { kind: 'sight-found', timestampMs: 300 },
    { kind: 'ready', timestampMs: 900 },
    { kind: 'visibility', timestampMs: 901, word: 'faint' },
    { kind: 'phase', timestampMs: 1000, phase: 'out', side: 'unknown' },
    { kind: 'too-fast', timestampMs: 1200, speed: 1.4, limit: 0.9 },
    { kind: 'jerky', timestampMs: 1300 },
    { kind: 'form-hidden', timestampMs: 1400 },
    { kind: 'hold-start', timestampMs: 2000, side: 'left' },
    { kind: 'fault', timestampMs: 3100, fault },
    { kind: 'hold-paused', timestampMs: 3200, remainingMs: 3800 },
    { kind: 'hold-resumed', timestampMs: 3400, remainingMs: 3800 },
    { kind: 'hold-reached', timestampMs: 7000 },
    { kind: 'hold-end', timestampMs: 7000, hold: { ...hold, complete: true } },
    { kind: 'rep', timestampMs: 8500, rep: sampleRep(1000, { faults: [fault] }) },
    {
      kind: 'rep',
      timestampMs: 8500,
      rep: sampleRep(1000, { backHalves: { chest: 0.031, lumbar: null } }),
    },
    { kind: 'set-done', timestampMs: 8500 },
    { kind: 'breaths', timestampMs: 8900, count: 12, perMinute: 13.2 },
    { kind: 'left-position', timestampMs: 8900 },
  ] as const;
  return [
    ...form.map((event): RecordedEvent => ({ type: 'form', event })),
    { type: 'engine', timestampMs: 8500, engine: 'litert-2.5.3/pose_landmark_full' },
    {
      type: 'cue',
      cue: {
        timestampMs: 8600,
        id: 'well-held',
        priority: 'praise',
        sign: 'check',
        text: 'Well held.',
        showMs: 2000,
      },
    },
    { type: 'command', timestampMs: 8800, command: 'pause', by: 'gesture' },
    { type: 'correction', repStartMs: 1000, counts: false },
  ];
}
