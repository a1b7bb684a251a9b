import { readRoute, writeRoute, type Route } from './route';

/** The current page; follows the browser's back and forward buttons. */
export class Router {
  #route: Route = $state.raw({ screen: 'home' });

  constructor(window: Window) {
    const read = () => (this.#route = readRoute(window.location.hash));
    read();
    window.addEventListener('hashchange', read);
  }

  get route(): Route {
    return this.#route;
  }

  open(route: Route): void {
    window.location.hash = writeRoute(route);
  }
}

export const router = new Router(window);
