import { createEarlyStart, createPoseWorker, earlyStart, type EarlyStart } from './early-worker';
import { FailurePlan, type NextTry } from './failure-plan';
import { FrameQueue, type Job } from './frame-queue';
import { FrameTimes } from './frame-times';
import type { Pose } from './pose';
import { PoseError, type EngineFailure, type PoseProblem } from './pose-problem';
import type {
  EngineKind,
  EngineOptions,
  Frame,
  FromPoseWorker,
  LoadProgress,
  ToPoseWorker,
} from './protocol';
import { stallLimitMs, StallWatch } from './stall-watch';

/** A worker that is silent for so long while it starts will not start: files may be on a slow line. */
const firstStartWithinMs = 60_000;
/**
 * The same once an engine has run, while another is left: all there is to fetch has been fetched, or nearly.
 * The last one is waited for: on a machine that is busy for a while, late is better than never.
 */
const restartWithinMs = 8_000;
/**
 * Live frames in a row that could not be read before the engine counts as failed: a second of a camera.
 * One may be damaged; with all of them a set would wait for ever and say nothing.
 */
const mostUnreadable = 30;

/** When a frame was where, in milliseconds on the page's clock. */
export interface FrameTiming {
  /** When it was handed over to the tracker. */
  readonly cameMs: number;
  /** When it was sent to the worker. */
  readonly sentMs: number;
  /** When its pose was back. */
  readonly backMs: number;
  /** The worker's own work on it. */
  readonly tookMs: number;
}

/** The engine that looks at frames just now. */
export interface RunningEngine {
  readonly kind: EngineKind;
  /** For the record. */
  readonly version: string;
}

export interface PoseTrackerOptions extends EngineOptions {
  /** What takes over, in this order, from an engine that does not start or fails twice. */
  readonly fallbacks?: readonly EngineKind[];
  /** Called each time that an engine has begun to work. */
  readonly onEngine?: (engine: RunningEngine) => void;
  /** Called with the pose of each pushed frame that was looked at, in order. */
  readonly onPose?: (pose: Pose) => void;
  /** Called just before `onPose`. */
  readonly onTiming?: (timing: FrameTiming) => void;
  /** Called with everything that goes wrong and is not already the rejection of a `detect`. */
  readonly onProblem?: (problem: PoseProblem) => void;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** For tests; by default the pose worker, or the one that was started early. */
  readonly createWorker?: () => PoseWorker;
}

/** The part of a `Worker` that the tracker uses. */
export type PoseWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/**
 * The pose model in its worker, seen from the page. Every frame that is handed over belongs to the
 * tracker from then on and is closed exactly once, whatever happens.
 *
 * | state    | a frame comes                 | worker answers         | worker fails                |
 * |----------|-------------------------------|------------------------|-----------------------------|
 * | starting | waits                         | `ready` -> idle        | starting, or given up       |
 * | idle     | is sent -> busy               |                        | starting, or given up       |
 * | busy     | waits (push: newest wins)     | next frame or -> idle  | starting, or given up       |
 * | given up | closed; `detect` rejects      |                        |                             |
 *
 * A worker that crashes, stalls or loses WebGL is replaced: first by the same engine, then by the next
 * of the fallbacks; the last there is gets two restarts in close succession. One that does not start is
 * replaced by the next at once. Poses simply go on, after a gap. Once an engine has failed, and works again,
 * the next one is made ready aside: should it be needed, the gap is a short one.
 */
export interface PoseTracker {
  /** Settles once: the engine's version for the record, or a {@link PoseError}. */
  readonly ready: Promise<string>;
  /**
   * The pose of a frame, for files: every frame is looked at, in the order of the calls. Await
   * each call, or the frames pile up.
   *
   * @param timestampMs Milliseconds from the start of the source, growing from frame to frame.
   * @throws PoseError (as rejection)
   */
  detect(frame: Frame, timestampMs: number): Promise<Pose>;
  /** A live frame: one is looked at, one waits, the newest wins. Its pose comes through `onPose`. */
  push(frame: Frame, timestampMs: number): void;
  /** What follows comes from another source: time may start again, the person is forgotten. */
  newSource(): void;
  /** What a frame takes usually, from handing it over to its pose, in ms; null = not known yet. */
  usualMs(): number | null;
  /** Ends the worker, closes what waits, rejects what is pending with `closed`. */
  close(): void;
}

export function createPoseTracker(options: PoseTrackerOptions): PoseTracker {
  return new WorkerPoseTracker(options);
}

class WorkerPoseTracker implements PoseTracker {
  readonly ready: Promise<string>;
  readonly #options: PoseTrackerOptions;
  readonly #engines: readonly EngineKind[];
  readonly #plan: FailurePlan;
  readonly #stall = new StallWatch();
  /** The engine that is likely to be needed next. */
  readonly #standBy: EarlyStart;
  /** Its index; null = none stands by. */
  #standsBy: number | null = null;
  readonly #queue = new FrameQueue();
  #settleReady!: { resolve: (version: string) => void; reject: (error: PoseError) => void };
  #worker: PoseWorker | null = null;
  #started = false;
  #inFlight: Job | null = null;
  #sentMs = 0;
  /** Of the worker that runs; another one has other habits. */
  #times = new FrameTimes();
  /** Live frames in a row that this worker could not read. */
  #unreadable = 0;
  /** Some engine has been ready. */
  #hasRun = false;
  /** Why the engine that was wished for could not start. */
  #refusal: PoseProblem | null = null;
  /** Why frames are no longer taken, once they are not. */
  #end: PoseProblem | null = null;

  constructor(options: PoseTrackerOptions) {
    this.#options = options;
    const { engine, model, delegate, fallbacks = [] } = options;
    this.#engines = [{ engine, model, delegate }, ...fallbacks];
    this.#plan = new FailurePlan(this.#engines.length);
    this.#standBy = createEarlyStart(options.createWorker ?? createPoseWorker);
    this.ready = new Promise((resolve, reject) => (this.#settleReady = { resolve, reject }));
    // Whoever does not wait for it hears of the problem through onProblem.
    this.ready.catch(() => {});
    this.#start();
  }

  detect(frame: Frame, timestampMs: number): Promise<Pose> {
    return new Promise((resolve, reject) => {
      this.#take({ frame, timestampMs, cameMs: performance.now(), answer: { resolve, reject } });
    });
  }

  push(frame: Frame, timestampMs: number): void {
    this.#take({ frame, timestampMs, cameMs: performance.now(), answer: null });
  }

  newSource(): void {
    this.#queue.dropLive();
    if (this.#started) this.#send({ type: 'new-source' });
  }

  usualMs(): number | null {
    return this.#times.usual();
  }

  close(): void {
    if (this.#end === null) this.#finish({ kind: 'closed' });
  }

  #take(job: Job): void {
    if (this.#end !== null) {
      job.frame.close();
      job.answer?.reject(new PoseError(this.#end));
      return;
    }
    this.#queue.add(job);
    this.#next();
  }

  #start(): void {
    this.#started = false;
    this.#times = new FrameTimes();
    this.#unreadable = 0;
    try {
      const { createWorker } = this.#options;
      const opening = this.#opening(this.#plan.current);
      // Whoever stands by is taken now, or ends.
      this.#standsBy = null;
      const worker =
        this.#standBy.take(opening) ??
        createWorker?.() ??
        earlyStart.take(opening) ??
        createPoseWorker();
      worker.onmessage = ({ data }: MessageEvent<FromPoseWorker>) => this.#receive(data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.#broken(event.message ?? 'worker error');
      };
      worker.onmessageerror = () => this.#broken('message could not be read');
      this.#worker = worker;
      this.#send({ type: 'open', options: opening });
      this.#awaitStart();
    } catch (error) {
      this.#refused({ kind: 'engine-unavailable', detail: String(error) });
    }
  }

  #kind(index = this.#plan.current): EngineKind {
    return this.#engines[index] ?? this.#options;
  }

  #opening(index: number): EngineOptions {
    const { silhouette, threads } = this.#options;
    return { ...this.#kind(index), silhouette, threads };
  }

  /** Starts the engine that is likely to be needed next, or ends it, where that has changed. */
  #prepare(): void {
    const next = this.#plan.likelyNext;
    if (next === this.#standsBy) return;
    this.#standsBy = next;
    if (next === null) this.#standBy.drop();
    else this.#standBy.start(this.#opening(next));
  }

  #awaitStart(): void {
    const hurries = this.#hasRun && !this.#plan.isLast;
    const limitMs = hurries ? restartWithinMs : firstStartWithinMs;
    this.#stall.start(limitMs, () => this.#broken(`silent for ${limitMs} ms at its start`));
  }

  #send(message: ToPoseWorker, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(message, transfer);
  }

  #receive(message: FromPoseWorker): void {
    switch (message.type) {
      case 'progress':
        this.#awaitStart();
        this.#options.onProgress?.(message.progress);
        return;
      case 'compiled':
        // Kept where the worker was made.
        return;
      case 'ready':
        this.#stall.stop();
        this.#started = true;
        this.#hasRun = true;
        this.#settleReady.resolve(message.version);
        this.#options.onEngine?.({ kind: this.#kind(), version: message.version });
        this.#next();
        return;
      case 'pose':
        this.#plan.worked();
        this.#prepare();
        this.#unreadable = 0;
        this.#gavePose(message.pose, message.tookMs);
        return;
      case 'frame-problem':
        this.#answer((job) => this.#badFrame(message.problem, job));
        return;
      case 'unavailable':
        this.#refused(message.problem);
        return;
      case 'failure':
        this.#failed(message.kind, message.detail);
    }
  }

  #gavePose(pose: Pose, tookMs: number): void {
    const backMs = performance.now();
    const sentMs = this.#sentMs;
    if (this.#inFlight !== null) this.#times.add(backMs - sentMs);
    this.#answer(({ cameMs, answer }) => {
      if (answer !== null) {
        answer.resolve(pose);
        return;
      }
      this.#options.onTiming?.({ cameMs, sentMs, backMs, tookMs });
      this.#options.onPose?.(pose);
    });
  }

  /** Hands the frame in flight its answer and sends the next one. */
  #answer(settle: (job: Job) => void): void {
    const job = this.#land();
    // The next frame goes first: what the page does with this pose must not hold up the worker.
    this.#next();
    if (job !== null) settle(job);
  }

  #next(): void {
    if (!this.#started || this.#inFlight !== null) return;
    const job = this.#queue.take();
    if (job === null) return;
    const { frame, timestampMs } = job;
    try {
      this.#send({ type: 'detect', frame, timestampMs }, [frame]);
    } catch {
      // Closed or already transferred by somebody else.
      frame.close();
      this.#badFrame({ kind: 'frame-unreadable', timestampMs }, job);
      this.#next();
      return;
    }
    this.#inFlight = job;
    this.#sentMs = performance.now();
    const limitMs = stallLimitMs({
      live: job.answer === null,
      usualMs: this.#times.usual(),
      stalls: this.#plan.stalls,
    });
    this.#stall.start(limitMs, () => this.#failed('engine-stalled', `no answer in ${limitMs} ms`));
  }

  #broken(detail: string): void {
    if (this.#started) this.#failed('engine-crashed', detail);
    else this.#refused({ kind: 'engine-unavailable', detail });
  }

  /** The engine failed at work. */
  #failed(kind: EngineFailure['kind'], detail: string): void {
    const next = this.#plan.failed(kind === 'engine-stalled');
    this.#goOn(next, (restarting) => ({ kind, detail, restarting }));
  }

  /** The engine cannot be started. */
  #refused(problem: PoseProblem): void {
    this.#refusal ??= problem;
    const refusal = this.#refusal;
    if (!this.#hasRun) {
      this.#goOn(this.#plan.refused(), () => refusal);
      return;
    }
    const detail = `${problem.kind} when it was started again`;
    this.#goOn(this.#plan.refused(), (restarting) => ({
      kind: 'engine-crashed',
      detail,
      restarting,
    }));
  }

  #goOn(next: NextTry, problemOf: (restarting: boolean) => PoseProblem): void {
    const problem = problemOf(next !== 'none');
    if (next === 'none') {
      this.#giveUp(problem);
      return;
    }
    this.#stopWorker();
    const job = this.#land();
    this.#start();
    // A restart is told even when a `detect` rejects with it.
    job?.answer?.reject(new PoseError(problem));
    // Which engine it is that starts at last is told by `onEngine`.
    if ('restarting' in problem) this.#options.onProblem?.(problem);
  }

  #giveUp(problem: PoseProblem): void {
    this.#finish(problem);
    this.#options.onProblem?.(problem);
  }

  #finish(problem: PoseProblem): void {
    this.#end = problem;
    this.#standBy.drop();
    this.#stopWorker();
    const error = new PoseError(problem);
    this.#settleReady.reject(error);
    this.#land()?.answer?.reject(error);
    for (const job of this.#queue.drain()) {
      job.frame.close();
      job.answer?.reject(error);
    }
  }

  /** The engine is fine, the frame is not; unless that is said of one frame after the other. */
  #badFrame(problem: PoseProblem, job: Job): void {
    const counts = problem.kind === 'frame-unreadable' && job.answer === null;
    this.#unreadable = counts ? this.#unreadable + 1 : 0;
    if (job.answer === null) this.#options.onProblem?.(problem);
    else job.answer.reject(new PoseError(problem));
    if (this.#unreadable < mostUnreadable || this.#end !== null) return;
    this.#failed('engine-crashed', `${mostUnreadable} frames in a row could not be read`);
  }

  #land(): Job | null {
    this.#stall.stop();
    const job = this.#inFlight;
    this.#inFlight = null;
    return job;
  }

  #stopWorker(): void {
    this.#started = false;
    if (this.#worker === null) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.onmessageerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}
