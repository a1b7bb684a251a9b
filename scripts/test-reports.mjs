import { readFileSync } from 'node:fs';

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed a test file that could not be loaded, or a report that was not written, is one
 * @property {number} skipped
 * @property {number} [secondTry] of those passed, how many failed at first
 */

/** @type {TestCounts} */
const noReport = { passed: 0, failed: 1, skipped: 0 };

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts of Vitest's JSON reporter.
 * @param {string} path
 * @returns {TestCounts}
 */
export function readVitestReport(path) {
  const report = readJson(path);
  if (!report) return noReport;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts of Playwright's JSON reporter.
 * @param {string} path
 * @returns {TestCounts}
 */
export function readPlaywrightReport(path) {
  const report = readJson(path);
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Errors outside of tests: a file that does not load, a server that does not start.
  const failed = unexpected === 0 && report.errors.length > 0 ? report.errors.length : unexpected;
  return { passed: expected + flaky, failed, skipped, ...(flaky > 0 && { secondTry: flaky }) };
}

/**
 * @param {TestCounts[]} counts
 * @returns {TestCounts}
 */
export function addCounts(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
