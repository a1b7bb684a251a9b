import { readFileSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { findPoseWorker } from '../pose-worker';

/** CPU seconds that each kind of the browser's processes has used since it started. */
export type CpuSeconds = Readonly<Record<string, number>>;

interface ProcessInfo {
  readonly id: number;
  readonly type: string;
  readonly cpuTime: number;
}

async function processes(browser: Browser): Promise<readonly ProcessInfo[]> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo;
  } finally {
    await session.detach();
  }
}

export async function cpuSeconds(browser: Browser): Promise<CpuSeconds> {
  const seconds: Record<string, number> = {};
  for (const { type, cpuTime } of await processes(browser)) {
    seconds[type] = (seconds[type] ?? 0) + cpuTime;
  }
  return seconds;
}

/** What was used between two readings. */
export function usedBetween(before: CpuSeconds, after: CpuSeconds): CpuSeconds {
  return Object.fromEntries(
    Object.entries(after).map(([type, seconds]) => [type, seconds - (before[type] ?? 0)]),
  );
}

/** What is asked to be given back is, within this time. Milliseconds. */
const givingBackMs = 2000;

/**
 * Memory that the page's process really holds, shared parts included; null where the system does not
 * tell. Before it is read the browser is asked, as on a machine that runs out of memory, to give back
 * what nobody holds any more: else decoded pictures that it keeps just in case, half a gigabyte of
 * them, and garbage that nobody has collected yet are most of what is read. The garbage of page and pose
 * worker is asked for by itself, and as the last resort: a plain collection leaves the pages that it
 * lay on with the process, some thirty megabytes of them, and ever more the longer it runs.
 */
export async function heldBytes(browser: Browser, page: Page): Promise<number | null> {
  const collect = () => {
    const { gc } = globalThis as { gc?: (how: object) => void };
    gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
  await page.evaluate(collect);
  await (await findPoseWorker(page))?.evaluate(collect);
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  } finally {
    await session.detach();
  }
  await rest(givingBackMs);
  const sizes = (await processes(browser))
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => residentBytes(id) ?? 0);
  const largest = Math.max(0, ...sizes);
  return largest === 0 ? null : largest;
}

function residentBytes(id: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    // Not every system has /proc.
    return null;
  }
}
