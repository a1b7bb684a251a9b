import { describe, expect, it } from 'vitest';
import { sampleEvents, sampleFrames, sampleStart } from '../record/testing/sample-session';
import { correctUnkept, holdUnkept, unkeptSession } from './unkept-sessions';

const recorded = {
  session: { ...sampleStart(), end: 'finished', durationMs: 5000 },
  events: sampleEvents(),
  frames: sampleFrames(75, 15),
} as const;
const { id } = recorded.session;

describe('sessions that could not be stored', () => {
  it('are there while the window is', () => {
    expect(unkeptSession(id)).toBeNull();
    holdUnkept(recorded);
    expect(unkeptSession(id)).toEqual(recorded);
    expect(unkeptSession('another')).toBeNull();
  });

  it('take a correction', () => {
    holdUnkept(recorded);
    expect(correctUnkept(id, 1200, false)).toBe(true);
    expect(unkeptSession(id)?.events.at(-1)).toEqual({
      type: 'correction',
      repStartMs: 1200,
      counts: false,
    });
    expect(recorded.events).toEqual(sampleEvents());
  });

  it('are not made up by a correction', () => {
    expect(correctUnkept('another', 1200, false)).toBe(false);
    expect(unkeptSession('another')).toBeNull();
  });
});
