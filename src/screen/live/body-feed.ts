import type { DrawableBody } from './draw-body';

type Listener = (body: DrawableBody) => void;

/** Hands each body to whoever draws it, past the reactive state: 30 times a second is not news. */
export class BodyFeed {
  readonly #listeners = new Set<Listener>();

  readonly push: Listener = (body) => {
    for (const listener of this.#listeners) listener(body);
  };

  /** @returns a function that ends the listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
