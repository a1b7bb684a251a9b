import type { PoseWorker } from '../pose-tracker';
import type { FromPoseWorker, ToPoseWorker } from '../protocol';

/** A pose worker that keeps what it is sent and says what it is told to. */
export class StubWorker implements PoseWorker {
  onmessage: PoseWorker['onmessage'] = null;
  onerror: PoseWorker['onerror'] = null;
  onmessageerror: PoseWorker['onmessageerror'] = null;
  readonly received: ToPoseWorker[] = [];
  terminated = false;

  postMessage(message: ToPoseWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromPoseWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }

  break(): void {
    this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}
