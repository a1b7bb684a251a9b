import type { Dose } from '../session/catalogue';

/** The page that the address asks for; what follows `#` is all that is looked at. */
export type Route =
  | { readonly screen: 'home' | 'safety' | 'settings' | 'sounds' | 'sessions' | 'video' | 'plan' }
  | { readonly screen: 'exercise'; readonly id: string }
  | {
      readonly screen: 'live';
      readonly id: string;
      readonly source: LiveSource;
      readonly dose: Dose;
    }
  | { readonly screen: 'review'; readonly id: string }
  /** A session of several exercises, begun or gone on with. */
  | { readonly screen: 'session'; readonly id: string };

export type LiveSource = 'camera' | 'file' | 'demo';

/** Reads an address fragment such as `#/exercise/bird-dog`. Anything unknown is the home page. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', encodedId = ''] = path.split('/');
  const id = decodeSafely(encodedId);
  switch (screen) {
    case 'safety':
    case 'settings':
    case 'sounds':
    case 'sessions':
    case 'video':
    case 'plan':
      return { screen };
    case 'exercise':
    case 'review':
    case 'session':
      return id === '' ? { screen: 'home' } : { screen, id };
    case 'live': {
      if (id === '') return { screen: 'home' };
      const options = new URLSearchParams(query);
      const source = options.get('source');
      return {
        screen,
        id,
        source: source === 'file' || source === 'demo' ? source : 'camera',
        dose: options.get('dose') === 'first' ? 'first' : 'usual',
      };
    }
    default:
      return { screen: 'home' };
  }
}

/** The address fragment of a page, the inverse of {@link readRoute}. */
export function writeRoute(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'exercise':
    case 'review':
    case 'session':
      return `#/${route.screen}/${encodeURIComponent(route.id)}`;
    case 'live':
      return `#/live/${encodeURIComponent(route.id)}?source=${route.source}&dose=${route.dose}`;
    default:
      return `#/${route.screen}`;
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
