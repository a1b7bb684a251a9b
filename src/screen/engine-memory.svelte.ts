import * as v from 'valibot';
import type { Exercise } from '../exercise/schema';
import {
  engineFor,
  engineIds,
  engineKindOf,
  isSlowNow,
  measuringKey,
  type ChoiceReason,
  type EngineId,
  type EngineMeasurement,
} from '../session/engine-choice';
import type { findGraphicsCard, measureThisMachine } from '../session/engine-measuring';
import stillUrl from '/content/demo/bird-dog.webp?url';
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
});

const storageKey = 'lento-engine';
/** A page on which somebody stays so long is being read: time to measure. */
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
}

/** What is known of the engines on this machine; kept in localStorage where the browser allows it. */
export class EngineMemory {
  readonly #options: EngineMemoryOptions;
  #measurements: readonly EngineMeasurement[] = $state.raw([]);
  #stale = false;
  #graphicsCard: boolean | null = null;
  #measuring = $state.raw(false);
  #running: AbortController | null = null;

  constructor(options: EngineMemoryOptions) {
    this.#options = options;
    try {
      const kept = v.parse(schema, JSON.parse(options.openStorage().getItem(storageKey) ?? ''));
      if (kept.key !== options.key()) return;
      this.#measurements = kept.measurements;
      this.#stale = kept.stale;
      this.#graphicsCard = kept.graphicsCard;
    } catch {
      // Nothing kept, or nothing that can be read: it is measured again.
    }
  }

  /** It is known which engine suits this machine. */
  get measured(): boolean {
    return this.#measurements.length > 0 && !this.#stale;
  }

  get measuring(): boolean {
    return this.#measuring;
  }

  /** Whether a graphics card draws here; null = not known yet. */
  get graphicsCard(): boolean | null {
    return this.#graphicsCard;
  }

  /** The engine for an exercise; for most of them when none is given. */
  present(exercise: Exercise | null = null): PresentEngine {
    const chosen = this.#options.chosen();
    const automatic = engineFor(exercise, this.#measurements);
    const { id, reason } =
      chosen === 'automatic' ? automatic : { id: chosen, reason: 'chosen' as const };
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
   * best. @returns a function that breaks it off
   */
  measureWhenQuiet(): () => void {
    if (this.measured && this.#graphicsCard !== null) return () => undefined;
    const find = () => (this.measured ? this.#findGraphicsCard() : this.measure());
    const timer = setTimeout(() => void find().catch(() => undefined), idleMs);
    return () => {
      clearTimeout(timer);
      this.stop();
    };
  }

  /** Measures all engines now; takes about ten seconds. @throws when something could not be loaded */
  async measure(): Promise<void> {
    if (this.#running !== null) return;
    const running = new AbortController();
    this.#running = running;
    this.#measuring = true;
    try {
      const { measureThisMachine: measure } = await this.#options.loadMeasuring();
      running.signal.throwIfAborted();
      const measurements = await measure({
        pictureUrl: stillUrl,
        signal: running.signal,
        onGraphicsCard: (isThere) => this.noteGraphicsCard(isThere),
        onMeasured: () => undefined,
      });
      this.#measurements = measurements;
      this.#stale = false;
      this.#keep();
    } catch (error) {
      if (!running.signal.aborted) throw error;
    } finally {
      this.#running = null;
      this.#measuring = false;
    }
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
});
