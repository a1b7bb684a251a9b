import { describe, expect, it } from 'vitest';
import { cuePriorities, type Cue, type CuePriority } from './cue';
import { createCueGate, type CueCandidate } from './cue-gate';

function cue(timestampMs: number, id: string, priority: CuePriority, showMs = 3000): Cue {
  return { timestampMs, id, priority, sign: 'go', text: id, showMs };
}

/** A gate for cues that may not wait, at their own time. */
function strictGate() {
  const gate = createCueGate();
  return {
    pass: (cues: readonly Cue[]) =>
      gate.pass(
        cues[0]?.timestampMs ?? 0,
        cues.map((own) => ({ cue: own, waitMs: 0 })),
      ),
  };
}

describe('cue gate', () => {
  it('lets nothing through when there is nothing', () => {
    expect(strictGate().pass([])).toBeNull();
  });

  it('takes the most urgent of a moment', () => {
    const all = cuePriorities.map((priority) => cue(0, priority, priority));
    for (let i = 0; i < all.length; i++) {
      const candidates = all.slice(i);
      expect(strictGate().pass(candidates)?.id).toBe(cuePriorities[i]);
      expect(strictGate().pass([...candidates].reverse())?.id).toBe(cuePriorities[i]);
    }
  });

  it('does not cut into a cue that is as urgent or more', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(400, 'jerky', 'tempo')])).toBeNull();
    expect(gate.pass([cue(800, 'knee-bent', 'form')])).toBeNull();
    expect(gate.pass([cue(1100, 'knee-bent', 'form')])?.id).toBe('knee-bent');
  });

  it('waits for as long as it takes to say the other', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'press your lower back down, and hold', 'hold', 4500)]);
    expect(gate.pass([cue(2000, 'knee-bent', 'form')])).toBeNull();
    expect(gate.pass([cue(3000, 'knee-bent', 'form')])?.id).toBe('knee-bent');
  });

  it('lets something more urgent cut in', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'knee-bent', 'form')]);
    expect(gate.pass([cue(200, 'slow-down', 'tempo')])?.id).toBe('slow-down');
    expect(gate.pass([cue(300, 'sight-nobody', 'sight')])?.id).toBe('sight-nobody');
    expect(gate.pass([cue(400, 'hurt', 'safety')])?.id).toBe('hurt');
  });

  it('lets the count cut into nothing', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'knee-bent', 'form')]);
    expect(gate.pass([cue(500, 'count', 'count', 1500)])).toBeNull();
    expect(gate.pass([cue(1100, 'count', 'count', 1500)])?.id).toBe('count');
    expect(gate.pass([cue(1200, 'knee-turned', 'form')])).toBeNull();
  });

  it('does not give the same cue twice within eight seconds', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(7999, 'slow-down', 'tempo')])).toBeNull();
    expect(gate.pass([cue(8000, 'slow-down', 'tempo')])?.id).toBe('slow-down');
  });

  it('counts the eight seconds for each cue by itself', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(2000, 'jerky', 'tempo')])?.id).toBe('jerky');
  });

  it('gives the next best when the best was given lately', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    const both = [cue(3000, 'slow-down', 'tempo'), cue(3000, 'knee-bent', 'form')];
    expect(gate.pass(both)?.id).toBe('knee-bent');
  });

  it('does not start the eight seconds for a cue that was held back', () => {
    const gate = strictGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(1000, 'knee-bent', 'form')])).toBeNull();
    expect(gate.pass([cue(2000, 'knee-bent', 'form')])?.id).toBe('knee-bent');
  });

  it('lets the count come as often as there is something to count', () => {
    const gate = strictGate();
    expect(gate.pass([cue(0, 'count', 'count', 1500)])?.id).toBe('count');
    expect(gate.pass([cue(4000, 'count', 'count', 1500)])?.id).toBe('count');
  });
});

describe('cues that may wait', () => {
  const candidate = (own: Cue, waitMs = 3000): CueCandidate => ({ cue: own, waitMs });

  it('are given once the more urgent one is over, with the time at which they are given', () => {
    const gate = createCueGate();
    gate.pass(0, [candidate(cue(0, 'hold', 'hold', 2000))]);
    expect(gate.pass(400, [candidate(cue(300, 'knee-bent', 'form'))])).toBeNull();
    expect(gate.pass(679, [])).toBeNull();
    expect(gate.pass(680, [])).toEqual(cue(680, 'knee-bent', 'form'));
    expect(gate.pass(9000, [])).toBeNull();
  });

  it('come one after the other, the most urgent first', () => {
    const gate = createCueGate();
    const all = [cue(0, 'count', 'count', 1500), cue(0, 'knee-bent', 'form')];
    const given = [
      gate.pass(
        0,
        all.map((own) => candidate(own)),
      ),
    ];
    for (let at = 100; at <= 4000; at += 100) given.push(gate.pass(at, []));
    const heard = given.filter((own) => own !== null);
    expect(heard.map((own) => [own.id, own.timestampMs])).toEqual([
      ['count', 0],
      ['knee-bent', 800],
    ]);
  });

  it('are dropped when they are out of date', () => {
    const gate = createCueGate();
    gate.pass(0, [candidate(cue(0, 'hold', 'hold'))]);
    gate.pass(100, [candidate(cue(100, 'knee-bent', 'form'), 500)]);
    expect(gate.pass(700, [])).toBeNull();
  });

  it('are replaced by a newer one of their kind', () => {
    const gate = createCueGate();
    gate.pass(0, [candidate(cue(0, 'slow-down', 'tempo'))]);
    gate.pass(100, [candidate({ ...cue(100, 'count', 'count'), text: '1' })]);
    gate.pass(900, [candidate({ ...cue(900, 'count', 'count'), text: '2' })]);
    expect(gate.pass(1100, [])?.text).toBe('2');
    expect(gate.pass(6000, [])).toBeNull();
  });

  it('do not wait to be said twice', () => {
    const gate = createCueGate();
    gate.pass(0, [candidate(cue(0, 'knee-bent', 'form'))]);
    gate.pass(500, [candidate(cue(500, 'knee-bent', 'form'), 20_000)]);
    expect(gate.pass(8000, [])).toBeNull();
  });

  it('are no praise any more once something goes wrong', () => {
    const gate = createCueGate();
    gate.pass(0, [candidate(cue(0, 'count', 'count', 1500)), candidate(cue(0, 'slow', 'praise'))]);
    gate.pass(200, [candidate(cue(200, 'knee-bent', 'form'), 0)]);
    for (let at = 300; at < 3000; at += 100) expect(gate.pass(at, [])).toBeNull();
  });
});
