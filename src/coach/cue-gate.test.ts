import { describe, expect, it } from 'vitest';
import { cuePriorities, type Cue, type CuePriority } from './cue';
import { createCueGate } from './cue-gate';

function cue(timestampMs: number, id: string, priority: CuePriority, showMs = 3000): Cue {
  return { timestampMs, id, priority, sign: 'go', text: id, showMs };
}

describe('cue gate', () => {
  it('lets nothing through when there is nothing', () => {
    expect(createCueGate().pass([])).toBeNull();
  });

  it('takes the most urgent of a moment', () => {
    const all = cuePriorities.map((priority) => cue(0, priority, priority));
    for (let i = 0; i < all.length; i++) {
      const candidates = all.slice(i);
      expect(createCueGate().pass(candidates)?.id).toBe(cuePriorities[i]);
      expect(createCueGate().pass([...candidates].reverse())?.id).toBe(cuePriorities[i]);
    }
  });

  it('does not cut into a cue that is as urgent or more', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(400, 'jerky', 'tempo')])).toBeNull();
    expect(gate.pass([cue(800, 'knee-bent', 'form')])).toBeNull();
    expect(gate.pass([cue(1600, 'knee-bent', 'form')])?.id).toBe('knee-bent');
  });

  it('lets something more urgent cut in', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'knee-bent', 'form')]);
    expect(gate.pass([cue(200, 'slow-down', 'tempo')])?.id).toBe('slow-down');
    expect(gate.pass([cue(300, 'sight-nobody', 'sight')])?.id).toBe('sight-nobody');
  });

  it('does not give the same cue twice within eight seconds', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(7999, 'slow-down', 'tempo')])).toBeNull();
    expect(gate.pass([cue(8000, 'slow-down', 'tempo')])?.id).toBe('slow-down');
  });

  it('counts the eight seconds for each cue by itself', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(2000, 'jerky', 'tempo')])?.id).toBe('jerky');
  });

  it('gives the next best when the best was given lately', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    const both = [cue(3000, 'slow-down', 'tempo'), cue(3000, 'knee-bent', 'form')];
    expect(gate.pass(both)?.id).toBe('knee-bent');
  });

  it('does not start the eight seconds for a cue that was held back', () => {
    const gate = createCueGate();
    gate.pass([cue(0, 'slow-down', 'tempo')]);
    expect(gate.pass([cue(1000, 'knee-bent', 'form')])).toBeNull();
    expect(gate.pass([cue(2000, 'knee-bent', 'form')])?.id).toBe('knee-bent');
  });

  it('lets the count come as often as there is something to count', () => {
    const gate = createCueGate();
    expect(gate.pass([cue(0, 'count', 'count', 1500)])?.id).toBe('count');
    expect(gate.pass([cue(4000, 'count', 'count', 1500)])?.id).toBe('count');
  });
});
