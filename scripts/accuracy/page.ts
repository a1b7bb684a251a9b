import type { ClipResult } from './measure-clip';

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
};

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(2)} s`);

function faultWords(result: ClipResult): string {
  const found = Object.entries(result.faults).map(([id, count]) => `${id} ${count}`);
  const timing = [
    ...(result.calledFast ? [`too fast ${result.calledFast}`] : []),
    ...(result.calledJerky ? [`jerky ${result.calledJerky}`] : []),
  ];
  return [...timing, ...found].join(', ') || '–';
}

function row(result: ClipResult): string {
  const { clip } = result;
  const where = ['view', 'light', 'yaw'].flatMap((key) => clip.options?.[key] ?? []).join(', ');
  const found = result.saidUnseen ? 'says it cannot see' : String(result.foundReps);
  const absolute = (values: readonly number[]) => median(values.map(Math.abs));
  const cells = [
    clip.exercise,
    clip.body,
    clip.fault ?? 'none',
    where || 'side',
    String(result.trueReps),
    found,
    `${result.sidesRight} of ${result.sidesJudged}`,
    seconds(absolute(result.holdErrors)),
    seconds(absolute(result.phaseErrors)),
    faultWords(result),
  ];
  return `| ${cells.join(' | ')} |`;
}

function summary(results: readonly ClipResult[]): string {
  const counted = results.filter((result) => !result.saidUnseen);
  const errors = counted.map((result) => Math.abs(result.foundReps - result.trueReps));
  const exact = errors.filter((error) => error === 0).length;
  const near = errors.filter((error) => error <= 1).length;
  const holds = results.flatMap((result) => result.holdErrors.map(Math.abs));
  const held = holds.filter((error) => error <= 500).length;
  const fast = results.filter((result) => result.clip.fault === 'too-fast');
  const slow = counted.filter((result) => result.clip.fault !== 'too-fast');
  const lines = [
    `Count exact on ${exact} of ${counted.length} clips, off by at most one on ${near}.`,
    `${results.length - counted.length} clips where it says that it cannot see the movement.`,
    `Hold time within 0.5 s on ${held} of ${holds.length} holds, median error ${seconds(median(holds))}.`,
    `"Too fast" on ${fast.filter((result) => result.calledFast > 0).length} of ${fast.length} fast clips and on ${slow.filter((result) => result.calledFast > 0).length} of ${slow.length} others.`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

const head = `| exercise | body | fault shown | view | reps | counted | sides right | hold error | phase error | what it noticed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** The benchmark as a page for people. */
export function accuracyPage(results: readonly ClipResult[], engine: string): string {
  const part = (set: string) => results.filter((result) => result.clip.set === set);
  const section = (title: string, own: readonly ClipResult[]) =>
    `## ${title}\n\n${summary(own)}\n\n${head}\n${own.map(row).join('\n')}\n`;
  return `# How accurate it is

Measured with \`npm run accuracy\` on rendered people with known truth, through the real pose model
(${engine}) and the whole pipeline. Errors are medians of absolute differences; what it noticed is the
number of reps called too fast or jerky, and of fault notices.

Parameters were chosen on the tuning set. The held-out set has other bodies, light, sides and seeds.
Rendered people are cleaner than real ones: expect more doubt, not less, in a living room.

${section('Held out', part('held-out'))}
${section('Tuning', part('tuning'))}`;
}
