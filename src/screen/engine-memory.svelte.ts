import { untrack } from 'svelte';
import * as v from 'valibot';
import type { Exercise } from '../exercise/schema';
import {
  engineFor,
  engineIds,
  engineKindOf,
  enginesHere,
  isSlowNow,
  measuringKey,
  type ChoiceReason,
  type EngineId,
  type EngineMeasurement,
} from '../session/engine-choice';
import type { findGraphicsCard, measureThisMachine } from '../session/engine-measuring';
import stillUrl from '/content/demo/bird-dog.webp?url';
import { savesData } from './saves-data';
import { settings } from './settings.svelte';

const measurement = v.object({
  id: v.picklist(engineIds),
  frameMs: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))),
});

const schema = v.object({
  key: v.string(),
  measurements: v.array(measurement),
  /** They do not hold any more: the engine has become much slower. */
  stale: v.boolean(),
  /** Whether a graphics card draws; null = not known. */
  graphicsCard: v.optional(v.nullable(v.boolean()), null),
  /** Nothing is left to measure. Older versions did not say. */
  complete: v.optional(v.boolean()),
});

const storageKey = 'lento-engine';
/** A page on which somebody stays so long is being read: time to measure. Milliseconds. */
const idleMs = 1500;

/** Which engine, and why: `chosen` by the person, else by what was measured. */
export interface PresentEngine {
  readonly id: EngineId;
  readonly reason: ChoiceReason | 'chosen';
  /** Pictures a second that it manages; null = not measured. */
  readonly rate: number | null;
}

interface Measuring {
  readonly measureThisMachine: typeof measureThisMachine;
  readonly findGraphicsCard: typeof findGraphicsCard;
}

export interface EngineMemoryOptions {
  readonly openStorage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly key: () => string;
  /** What the person has chosen. */
  readonly chosen: () => EngineId | 'automatic';
  readonly loadMeasuring: () => Promise<Measuring>;
  /** The engines whose model is part of this build; by default those that are. */
  readonly here?: () => readonly EngineId[];
  /** As little as possible is to be loaded: then only what is asked for is measured. */
  readonly savesData?: () => boolean;
}

const hasTime = ({ frameMs }: EngineMeasurement): boolean => frameMs !== null;

/** What is known of the engines on this machine; kept in localStorage where the browser allows it. */
export class EngineMemory {
  readonly #options: EngineMemoryOptions;
  #measurements: readonly EngineMeasurement[] = $state.raw([]);
  #stale = false;
  #complete = false;
  #graphicsCard: boolean | null = null;
  #measuring = $state.raw(false);
  #running: AbortController | null = null;

  constructor(options: EngineMemoryOptions) {
    this.#options = options;
    try {
      const kept = v.parse(schema, JSON.parse(options.openStorage().getItem(storageKey) ?? ''));
      if (kept.key !== options.key()) return;
      // Before `complete` was kept, what could not be fetched was noted as what does not run.
      const isOld = kept.complete === undefined;
      this.#measurements = isOld ? kept.measurements.filter(hasTime) : kept.measurements;
      this.#complete = kept.complete ?? kept.measurements.every(hasTime);
      this.#stale = kept.stale;
      this.#graphicsCard = kept.graphicsCard;
    } catch {
      // Nothing kept, or nothing that can be read: it is measured again.
    }
  }

  /** It is known of one engine at least how quick it is on this machine. */
  get measured(): boolean {
    return this.#measurements.some(hasTime) && !this.#stale;
  }

  get measuring(): boolean {
    return this.#measuring;
  }

  /** Whether a graphics card draws here; null = not known yet. */
  get graphicsCard(): boolean | null {
    return this.#graphicsCard;
  }

  /** What the person has chosen in a build that had it, and this one has not; null = nothing. */
  get absentChoice(): EngineId | null {
    const chosen = this.#options.chosen();
    return chosen === 'automatic' || this.#isHere(chosen) ? null : chosen;
  }

  /** The engine for an exercise; for most of them when none is given. */
  present(exercise: Exercise | null = null): PresentEngine {
    const chosen = this.#options.chosen();
    const measured = this.#measurements.filter((own) => this.#isHere(own.id));
    const { id, reason } =
      chosen === 'automatic' || !this.#isHere(chosen)
        ? engineFor(exercise, measured)
        : { id: chosen, reason: 'chosen' as const };
    return { id, reason, rate: this.rate(id) };
  }

  kind(exercise: Exercise) {
    return engineKindOf(this.present(exercise).id);
  }

  /** Pictures a second that an engine manages here; null = not measured, 0 = it does not run. */
  rate(id: EngineId): number | null {
    const own = this.#measurements.find((entry) => entry.id === id);
    if (own === undefined) return null;
    return own.frameMs === null ? 0 : 1000 / own.frameMs;
  }

  /** A session has ended in which this engine took so long for a frame, usually. */
  noteFrameTime(id: EngineId, usualMs: number): void {
    const measuredMs = this.#measurements.find((own) => own.id === id)?.frameMs;
    if (measuredMs == null || !isSlowNow(measuredMs, usualMs)) return;
    this.#stale = true;
    this.#keep();
  }

  /**
   * Measures once the page has been quiet for a moment, where it is not known yet which engine is
   * best, and goes on from where it was broken off. Not where little is to be loaded.
   *
   * @param quietMs so many milliseconds
   * @returns a function that breaks it off
   */
  measureWhenQuiet(quietMs = idleMs): () => void {
    // An effect that calls this is not to run again, and so break it off, with each engine's result.
    const measures = untrack(() => !this.#isDone() && !this.#options.savesData?.());
    if (!measures && this.#graphicsCard !== null) return () => undefined;
    const find = () => (measures ? this.#goOn() : this.#findGraphicsCard());
    const timer = setTimeout(() => void find().catch(() => undefined), quietMs);
    return () => {
      clearTimeout(timer);
      this.stop();
    };
  }

  /** Measures all engines now; takes about ten seconds. @throws when something could not be loaded */
  measure(): Promise<void> {
    return this.#measure([]);
  }

  #isHere(id: EngineId): boolean {
    return (this.#options.here ?? enginesHere)().includes(id);
  }

  #isDone(): boolean {
    return this.measured && this.#complete;
  }

  /** Times from before the machine became slow are not to be compared with new ones. */
  #goOn(): Promise<void> {
    return this.#measure(this.measured ? this.#measurements : []);
  }

  async #measure(known: readonly EngineMeasurement[]): Promise<void> {
    if (this.#running !== null) return;
    const running = new AbortController();
    this.#running = running;
    this.#measuring = true;
    let found = known;
    let complete = true;
    try {
      const { measureThisMachine: measure } = await this.#options.loadMeasuring();
      running.signal.throwIfAborted();
      const measurements = await measure({
        pictureUrl: stillUrl,
        known,
        signal: running.signal,
        onGraphicsCard: (isThere) => this.noteGraphicsCard(isThere),
        onMeasured: (own) => {
          found = [...found.filter(({ id }) => id !== own.id), own];
          this.#take(found, false);
        },
        onAbsent: () => (complete = false),
      });
      // Nothing could be had: what was known is better than nothing.
      if (measurements.length > 0) this.#take(measurements, complete);
    } catch (error) {
      if (!running.signal.aborted) throw error;
    } finally {
      this.#running = null;
      this.#measuring = false;
    }
  }

  #take(measurements: readonly EngineMeasurement[], complete: boolean): void {
    this.#measurements = measurements;
    this.#stale = false;
    this.#complete = complete;
    this.#keep();
  }

  /** It was found out whether a graphics card draws here. */
  noteGraphicsCard(isThere: boolean | null): void {
    this.#graphicsCard = isThere;
    this.#keep();
  }

  /** It was measured before this was asked. */
  async #findGraphicsCard(): Promise<void> {
    const { findGraphicsCard } = await this.#options.loadMeasuring();
    this.noteGraphicsCard(findGraphicsCard());
  }

  /** Breaks a measurement off: somebody wants to exercise. */
  stop(): void {
    this.#running?.abort();
  }

  #keep(): void {
    const kept = {
      key: this.#options.key(),
      measurements: this.#measurements,
      stale: this.#stale,
      graphicsCard: this.#graphicsCard,
      complete: this.#complete,
    };
    try {
      this.#options.openStorage().setItem(storageKey, JSON.stringify(kept));
    } catch {
      // It then lasts until the page is closed.
    }
  }
}

export const engineMemory = new EngineMemory({
  openStorage: () => localStorage,
  key: measuringKey,
  chosen: () => settings.values.engine,
  loadMeasuring: () => import('../session/engine-measuring'),
  savesData,
});
