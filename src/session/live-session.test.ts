import { describe, expect, it } from 'vitest';
import { allFours, from, lying, stickPose, type StickJoints } from '../motion/testing/stick-person';
import { createFedSession } from './testing/fed-session';

const fps = 15;

/** A hand that waves 0.4 s each way from one time to another; on all fours otherwise. Seconds. */
const wavesFrom =
  (...times: readonly (readonly [from: number, to: number])[]) =>
  (second: number): StickJoints => {
    const own = times.find(([start, end]) => second >= start && second < end);
    if (!own) return allFours;
    const elbow = from([1, 0], 0, 0.5);
    const fore = 10 + 35 * Math.cos((Math.PI * (second - own[0])) / 0.4);
    return { ...allFours, 'right-elbow': elbow, 'right-wrist': from(elbow, fore, 0.45) };
  };

/** The waved arm alone. */
function armOf(joints: StickJoints): StickJoints {
  return Object.fromEntries(Object.entries(joints).filter(([name]) => name.startsWith('right-')));
}

/** Runs a bird-dog in front of a camera that sees a stick person; what was asked for, by whom. */
async function asked(
  seconds: number,
  jointsAt: (second: number) => StickJoints,
  gestures: boolean,
): Promise<string[]> {
  const commands: string[] = [];
  const { session, show } = createFedSession({
    poseAt: (timestampMs) => stickPose(jointsAt(timestampMs / 1000), { timestampMs }),
    gestures,
    onProblem: (problem) => expect(problem).toBeNull(),
    onCommand: (command, by) => commands.push(`${command} by ${by}`),
    onEnded: (end) => commands.push(`ended: ${end}`),
  });
  await session.start();
  for (let i = 0; i < seconds * fps; i++) show((i * 1000) / fps);
  await Promise.resolve();
  return commands;
}

describe('a hand that is waved in a set', () => {
  it('pauses it, and waved again lets it go on', async () => {
    const person = wavesFrom([6, 8], [14, 16]);
    expect(await asked(20, person, true)).toEqual(['pause by gesture', 'resume by gesture']);
  });

  it('stops it as painful when it goes on and on', async () => {
    const commands = await asked(16, wavesFrom([6, 13]), true);
    expect(commands).toEqual(['pause by gesture', 'hurts by gesture', 'ended: hurt']);
  });

  it('asks for nothing before the set has begun', async () => {
    const waving = wavesFrom([1, 8]);
    // Lying is no start position of a bird-dog, and a hand can be waved in it.
    const person = (second: number) => ({ ...lying, ...armOf(waving(second)) });
    expect(await asked(10, person, true)).toEqual([]);
  });

  it('asks for nothing where gestures are not wanted', async () => {
    expect(await asked(10, wavesFrom([6, 8]), false)).toEqual([]);
  });
});
