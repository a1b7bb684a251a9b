import { MediaQuery } from 'svelte/reactivity';

/** True while the person asks their system for less motion. */
export const reducedMotion = new MediaQuery('prefers-reduced-motion: reduce');
