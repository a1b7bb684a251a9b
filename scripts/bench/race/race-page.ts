import { decodeClip, type NextFrame } from '../page/clip-frames';
import { openRacer, type OpenRacer } from './open-racer';
import { racerName, racers } from './racer-list';

export interface RaceRequest {
  /** Where the page fetches the clip, on its own origin. */
  readonly videoUrl: string;
  /** How often each engine has its turn. */
  readonly rounds: number;
  /** Pictures in a turn, besides those that are not counted. */
  readonly block: number;
}

/** What came of one engine. */
export interface RaceResult {
  readonly name: string;
  /** Milliseconds from handing a picture over to its answer; a list for each round. */
  readonly rounds: readonly (readonly number[])[];
  /** Share 0..1 of the pictures in which it saw somebody. */
  readonly seen: number;
  /** Why it could not be measured; null = it was. */
  readonly problem: string | null;
}

/** At the start of a turn caches are cold: another engine has just run. */
const unmeasured = 2;
const periodMs = 1000 / 30;

interface Runner {
  readonly name: string;
  racer: OpenRacer | null;
  problem: string | null;
  readonly rounds: number[][];
  looked: number;
  seen: number;
}

/** One turn: the next pictures of the clip, each as soon as the one before is done. */
async function takeTurn(runner: Runner, pictures: readonly NextFrame[], from: number) {
  const times: number[] = [];
  const { racer } = runner;
  if (racer === null) return;
  for (const [i, picture] of pictures.entries()) {
    const timestampMs = (from + i + 1) * periodMs;
    const frame = picture(timestampMs);
    const startMs = performance.now();
    const seen = await racer.look(frame, timestampMs);
    if (i >= unmeasured) times.push(performance.now() - startMs);
    runner.looked++;
    if (seen) runner.seen++;
  }
  runner.rounds.push(times);
}

/** Starts every engine, then lets them take turns on the same pictures, so that noise hits all. */
async function race({ videoUrl, rounds, block }: RaceRequest): Promise<RaceResult[]> {
  const length = block + unmeasured;
  const pictures = await decodeClip(videoUrl, rounds * length);
  const runners: Runner[] = [];
  for (const racer of racers) {
    const name = racerName(racer);
    const runner: Runner = { name, racer: null, problem: null, rounds: [], looked: 0, seen: 0 };
    runners.push(runner);
    try {
      runner.racer = await openRacer(racer);
    } catch (error) {
      runner.problem = String(error);
    }
    void window.tellProgress?.(`${name} ${runner.problem ?? 'is ready'}`);
  }
  for (let round = 0; round < rounds; round++) {
    const from = round * length;
    for (const runner of runners) {
      try {
        await takeTurn(runner, pictures.slice(from, from + length), from);
      } catch (error) {
        runner.problem = String(error);
        runner.racer = null;
      }
    }
    void window.tellProgress?.(`round ${round + 1} of ${rounds}`);
  }
  for (const { racer } of runners) racer?.close();
  return runners.map(({ name, rounds: measured, looked, seen, problem }) => ({
    name,
    rounds: measured,
    seen: looked === 0 ? 0 : seen / looked,
    problem,
  }));
}

declare global {
  interface Window {
    /** There as soon as the page has loaded. */
    race?: typeof race;
  }
}

window.race = race;
