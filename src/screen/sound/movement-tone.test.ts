import { describe, expect, it } from 'vitest';
import { demoProgress, demoSeconds } from './demo-movement';
import { createMovementTone, toneOf } from './movement-tone';

const moving = { stage: 'moving', sight: null, pause: null } as const;

/** The tone in the middle of a way of some length, two seconds being what is meant. */
function atHalfWay(waySeconds: number) {
  const tone = createMovementTone(2);
  const frames = Math.round(waySeconds * 30);
  const tones = Array.from({ length: frames + 1 }, (_, frame) =>
    tone.next({ ...moving, progress: frame / frames, timestampMs: (frame * 1000) / 30 }),
  );
  return tones[Math.round(frames / 2)];
}

describe('toneOf', () => {
  it('is silent while the movement is unknown, and at rest', () => {
    expect(toneOf(null, null).gain).toBe(0);
    expect(toneOf(0, 0).gain).toBe(0);
    expect(toneOf(0.5, null).gain).toBeGreaterThan(0);
  });

  it('rises by an octave from rest to reach', () => {
    expect(toneOf(1, 0).frequency / toneOf(0, 0).frequency).toBeCloseTo(2, 9);
    const places = [0, 0.2, 0.4, 0.6, 0.8, 1].map((place) => toneOf(place, 0).frequency);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('gets brighter with speed, the same at any place', () => {
    const [still, slow, fast] = [0, 1, 2].map((pace) => toneOf(0.5, pace).brightness) as [
      number,
      number,
      number,
    ];
    expect(slow).toBeGreaterThan(2 * still);
    expect(fast).toBeGreaterThan(2 * slow);
    expect(toneOf(0.9, 2).brightness).toBe(fast);
    expect(toneOf(0.5, 2).frequency).toBe(toneOf(0.5, 0).frequency);
  });

  it.each([-5, -0.3, 0.7, 1.4, 9])('stays soft and within its range at %d', (place) => {
    for (const pace of [null, 0, 1, 50]) {
      const { frequency, brightness, gain } = toneOf(place, pace);
      expect(frequency).toBeGreaterThanOrEqual(160);
      expect(frequency).toBeLessThanOrEqual(480);
      expect(brightness).toBeLessThanOrEqual(4000);
      expect(gain).toBeLessThanOrEqual(0.16);
    }
  });
});

describe('movement tone', () => {
  it('follows the speed of the movement', () => {
    const [hurried, meant, slow] = [1, 2, 4].map((way) => atHalfWay(way)?.brightness ?? 0);
    expect(hurried).toBeGreaterThan(1.5 * (meant as number));
    expect(meant).toBeGreaterThan(1.2 * (slow as number));
  });

  it('falls silent out of sight, in a pause and before the set', () => {
    const tone = createMovementTone(2);
    const at = { ...moving, progress: 0.6, timestampMs: 0 };
    expect(tone.next(at).gain).toBeGreaterThan(0);
    expect(tone.next({ ...at, timestampMs: 33, sight: 'parts-hidden' }).gain).toBe(0);
    expect(tone.next({ ...at, timestampMs: 66, pause: 'asked' }).gain).toBe(0);
    expect(tone.next({ ...at, timestampMs: 99, stage: 'waiting' }).gain).toBe(0);
    expect(tone.next({ ...at, timestampMs: 132, progress: null }).gain).toBe(0);
  });

  it('takes no speed across a gap: who comes back elsewhere has not dashed there', () => {
    const tone = createMovementTone(2);
    tone.next({ ...moving, progress: 0.1, timestampMs: 0 });
    tone.next({ ...moving, progress: null, timestampMs: 100 });
    const back = tone.next({ ...moving, progress: 0.9, timestampMs: 200 });
    expect(back.brightness).toBe(toneOf(0.9, 0).brightness);
  });
});

describe('the movement of the demonstration', () => {
  it('goes from rest to reach and back, three times, and ends', () => {
    const places = Array.from({ length: 600 }, (_, i) => demoProgress((i / 600) * demoSeconds));
    const tops = places.filter((place, i) => {
      const [before, after] = [places[i - 1] ?? 0, places[i + 1] ?? 0];
      return place !== null && place > 0.9 && place >= before && place > after;
    });
    expect(tops).toHaveLength(3);
    expect(demoProgress(demoSeconds)).toBeNull();
  });
});
