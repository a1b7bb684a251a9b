export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly secondTry?: number;
}
export function readVitestReport(path: string): TestCounts;
export function readPlaywrightReport(path: string): TestCounts;
export function addCounts(counts: readonly TestCounts[]): TestCounts;
