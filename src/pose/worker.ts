import { engineVersion } from './engine-version';
import { MediapipeEngine } from './mediapipe';
import { PoseError } from './pose-problem';
import type { EngineOptions, Frame, FromPoseWorker, ToPoseWorker } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

let engine: MediapipeEngine | null = null;

function post(message: FromPoseWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

async function open(options: EngineOptions): Promise<void> {
  try {
    engine = await MediapipeEngine.create(options, {
      onProgress: (progress) => post({ type: 'progress', progress }),
      onContextLost: () =>
        post({ type: 'failure', kind: 'context-lost', detail: 'webglcontextlost' }),
    });
    post({ type: 'ready', version: engineVersion(options.model) });
  } catch (error) {
    const problem =
      error instanceof PoseError
        ? error.problem
        : { kind: 'engine-unavailable' as const, detail: String(error) };
    post({ type: 'unavailable', problem });
  }
}

function detect(frame: Frame, timestampMs: number): void {
  if (engine === null) {
    frame.close();
    throw new Error('a frame came before the engine was ready');
  }
  const pose = engine.detect(frame, timestampMs);
  post({ type: 'pose', pose }, pose.silhouette === null ? [] : [pose.silhouette.data.buffer]);
}

self.onmessage = ({ data: message }: MessageEvent<ToPoseWorker>) => {
  if (message.type === 'open') {
    void open(message.options);
    return;
  }
  try {
    if (message.type === 'detect') detect(message.frame, message.timestampMs);
    else engine?.newSource();
  } catch (error) {
    if (error instanceof PoseError) post({ type: 'frame-problem', problem: error.problem });
    else post({ type: 'failure', kind: 'engine-crashed', detail: String(error) });
  }
};
