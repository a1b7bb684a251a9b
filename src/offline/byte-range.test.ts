import { describe, expect, it } from 'vitest';
import { partOf } from './byte-range';

const whole = () =>
  new Response('0123456789', {
    headers: { 'Content-Type': 'video/webm', 'Content-Encoding': 'br', 'X-Frame': 'kept' },
  });

describe('a part of a kept file', () => {
  it.each([
    ['bytes=0-', '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-400', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-30', '0123456789', 'bytes 0-9/10'],
  ])('%s is %s', async (range, text, contentRange) => {
    const part = await partOf(whole(), range);
    expect(part.status).toBe(206);
    expect(part.headers.get('Content-Range')).toBe(contentRange);
    expect(part.headers.get('Content-Length')).toBe(String(text.length));
    expect(await part.text()).toBe(text);
  });

  it('keeps the headers, but for the encoding that the body no longer has', async () => {
    const { headers } = await partOf(whole(), 'bytes=1-2');
    expect(headers.get('Content-Type')).toBe('video/webm');
    expect(headers.get('X-Frame')).toBe('kept');
    expect(headers.has('Content-Encoding')).toBe(false);
  });

  it.each(['bytes=10-', 'bytes=20-30', 'bytes=-0'])('%s is beyond its end', async (range) => {
    const part = await partOf(whole(), range);
    expect(part.status).toBe(416);
    expect(part.headers.get('Content-Range')).toBe('bytes */10');
    expect(await part.text()).toBe('');
  });

  it.each([null, 'bytes=-', 'bytes=4-2', 'bytes=0-1,4-5', 'lines=1-2'])(
    '%s asks for no part',
    async (range) => {
      const response = whole();
      expect(await partOf(response, range)).toBe(response);
      expect(await response.text()).toBe('0123456789');
    },
  );
});
