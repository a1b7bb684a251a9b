/** What the coach says, for the screen that picks the language. */
export { speakingMs } from '../coach/speaking-time';
export { english } from '../coach/wording';
export { cueText, type CoachWords } from '../coach/cue-wordings';
