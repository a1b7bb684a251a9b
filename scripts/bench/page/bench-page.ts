import { compareEngines } from './agreement';

/** What the command may ask of the page: plain data in, plain data out. */
const bench = { compareEngines };

declare global {
  interface Window {
    /** There as soon as the page has loaded. */
    bench?: typeof bench;
  }
}

window.bench = bench;
