import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import type { EngineId } from '../../src/pose/engine-kinds';
import type { HistoryResult } from './page/history';
import type { LongSessionResult } from './page/long-session';
import type { DelayResult, PipelineResult } from './page/pipeline';
import type { RaceResult } from './race/race-page';
import type { CpuResult } from './run-cpu';
import type { StartResult } from './run-start';

/** What each part of the benchmark gives. */
export interface PartResults {
  readonly engines: readonly RaceResult[];
  /** Without the person's outline and with it. */
  readonly pipeline: { readonly plain: PipelineResult; readonly outline: PipelineResult };
  readonly delay: DelayResult;
  readonly start: StartResult;
  readonly cpu: CpuResult;
  readonly history: readonly HistoryResult[];
  readonly session: LongSessionResult;
}

/** Where, when and with which engine a part was measured. */
export interface Circumstances {
  readonly date: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly engine: EngineId;
  /** Only a look that it works. */
  readonly quick: boolean;
  /** Programs that wanted to run before the part and after it, the benchmark's own included; by core. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export type Results = {
  readonly [Part in keyof PartResults]?: {
    readonly circumstances: Circumstances;
    readonly result: PartResults[Part];
  };
};

export function circumstances(
  engine: EngineId,
  quick: boolean,
  loadBefore: number,
  loadAfter: number,
): Circumstances {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    ...{ engine, quick, loadBefore, loadAfter },
  };
}

/** Milliseconds to a hundredth: what is finer is noise, and fills the file. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1000) / 1000 : value;

export function loadResults(file: string): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

export function saveResults(file: string, results: Results): void {
  const parts = Object.entries(results).map(
    ([part, result]) => `${JSON.stringify(part)}: ${JSON.stringify(result, rounded)}`,
  );
  // A line for each part: what was not measured anew does not change.
  writeFileSync(file, `{\n${parts.join(',\n')}\n}\n`);
}
