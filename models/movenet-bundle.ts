import { movenet } from './movenet-source';

const [url] = Object.values(
  import.meta.glob<string>('./movenet_lightning.task', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
);

/**
 * Where the app's own origin serves MoveNet, and how long it is. Null in an app that was built
 * before `npm run models -- movenet` had fetched it.
 */
export const movenetBundle = url === undefined ? null : { url, bytes: movenet.bytes };
