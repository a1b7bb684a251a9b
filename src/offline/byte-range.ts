/** First and last byte, both included. */
interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** One range as RFC 9110 writes it; null = not of that form, to be ignored; empty = not in the file. */
function parseRange(header: string, size: number): ByteRange | 'empty' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return null;
  // `-500` are the last 500 bytes.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first > last ? 'empty' : { first, last };
}

/**
 * The part of a whole response that a `Range` header asks for: a video element seeks that way, and a
 * kept file is whole.
 *
 * @param range the header; null = all of it
 * @returns the response itself, or one with status 206 or 416
 */
export async function partOf(response: Response, range: string | null): Promise<Response> {
  if (range === null) return response;
  const body = await response.clone().blob();
  const part = parseRange(range, body.size);
  if (part === null) return response;
  const headers = new Headers(response.headers);
  // The body is there as it is read, not as it was sent.
  headers.delete('Content-Encoding');
  headers.set('Accept-Ranges', 'bytes');
  if (part === 'empty') {
    headers.set('Content-Range', `bytes */${body.size}`);
    headers.delete('Content-Length');
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${part.first}-${part.last}/${body.size}`);
  headers.set('Content-Length', String(part.last - part.first + 1));
  const slice = body.slice(part.first, part.last + 1, body.type);
  return new Response(slice, { status: 206, headers });
}
