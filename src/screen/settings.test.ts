import { describe, expect, it } from 'vitest';
import { Settings } from './settings.svelte';

function memory(stored: string | null = null) {
  let text = stored;
  return {
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

describe('Settings', () => {
  it('keeps a change for the next visit', () => {
    const storage = memory();
    new Settings(() => storage).change({ voice: false, theme: 'dark', language: 'da' });
    const next = new Settings(() => storage);
    expect(next.values).toMatchObject({
      voice: false,
      theme: 'dark',
      language: 'da',
      sounds: true,
    });
    expect(next.kept).toBe(true);
  });

  it('falls back value by value when what was stored makes no sense', () => {
    const { values } = new Settings(() =>
      memory(
        '{"voice":"loud","voiceVolume":7,"soundVolume":0.2,"theme":"pink","language":"tlh","sounds":false}',
      ),
    );
    expect(values).toMatchObject({
      voice: true,
      voiceVolume: 1,
      soundVolume: 0.2,
      theme: 'system',
      language: 'system',
      sounds: false,
    });
  });

  it.each(['not json', '[]', 'null'])('starts afresh from %s', (stored) => {
    expect(new Settings(() => memory(stored)).values.voice).toBe(true);
  });

  it('works, and says so, where the browser forbids storage', () => {
    const settings = new Settings(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    settings.change({ sounds: false });
    expect(settings.values.sounds).toBe(false);
    expect(settings.kept).toBe(false);
  });

  it('says so when the storage is full', () => {
    const settings = new Settings(() => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    settings.change({ sounds: false });
    expect(settings.values.sounds).toBe(false);
    expect(settings.kept).toBe(false);
  });
});
