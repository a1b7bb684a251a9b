/** Calls its listeners together, so that the screen changes once for all of them. */
export interface Beat {
  /** @returns a function that ends the listening */
  listen(listener: () => void): () => void;
}

/** @param stepMs from one beat to the next */
export function createBeat(stepMs: number): Beat {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    listen(listener) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        for (const each of listeners) each();
      }, stepMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
