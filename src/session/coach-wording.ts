/** What the coach says in English, for the screen that picks the language. */
export { english } from '../coach/wording';
