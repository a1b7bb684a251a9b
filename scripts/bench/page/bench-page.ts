import { compareEngines } from './agreement';
import { clipJpegs } from './clip-frames';
import { measureHistory } from './history';
import { countLeaks } from './leaks';
import { runLongSession } from './long-session';
import { measureDelay, measurePipeline } from './pipeline';

/** A clip as one string of base64 for each picture: what the command can be handed. */
async function clipPictures(videoUrl: string): Promise<string[]> {
  const jpegs = await clipJpegs(videoUrl);
  return Promise.all(
    jpegs.map(async (jpeg) => {
      const bytes = new Uint8Array(await jpeg.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }),
  );
}

/** What the command may ask of the page: plain data in, plain data out. */
const bench = {
  compareEngines,
  clipPictures,
  measurePipeline,
  measureDelay,
  runLongSession,
  measureHistory,
  countLeaks,
};

declare global {
  interface Window {
    /** There as soon as the page has loaded. */
    bench?: typeof bench;
    /** Given by the command. */
    tellProgress?: (text: string) => Promise<void>;
    /** Given by the command: memory that the page's process holds. */
    tellProcessBytes?: () => Promise<number | null>;
  }
}

window.bench = bench;
