import type { SightProblem } from '../form/events';

/** Everything the coach says that belongs to no single exercise. At most eight words a cue. */
export interface Wording {
  readonly begin: string;
  readonly slowDown: readonly [string, string];
  readonly jerky: readonly [string, string];
  readonly hold: string;
  readonly holdOn: (seconds: number) => string;
  readonly countdown: (seconds: number) => string;
  readonly letGo: string;
  readonly count: (reps: number) => string;
  readonly partial: string;
  readonly leftPosition: string;
  readonly calibration: Readonly<Record<'relax' | 'press' | 'done' | 'known', string>>;
  readonly unseen: string;
  readonly setDone: string;
  /** Each names what was good. */
  readonly praise: Readonly<Record<'pace' | 'hold' | 'slow', string>>;
  readonly sight: Readonly<Record<SightProblem, string>>;
}

export const english: Wording = {
  begin: 'Ready. Begin slowly',
  slowDown: ['Slow down', 'Half as fast, please'],
  jerky: ['Smoothly, in one movement', 'Let it flow, no jerks'],
  hold: 'Hold',
  holdOn: (seconds) => `Hold on: ${seconds} more`,
  countdown: (seconds) => `${seconds}`,
  letGo: 'Slowly back',
  count: (reps) => `${reps}`,
  partial: 'A little further, if it is easy',
  calibration: {
    relax: 'Lie relaxed and breathe',
    press: 'Press your lower back down, and hold',
    done: 'Thank you. Let go and rest',
    known: 'I know your press from last time',
  },
  unseen: 'I cannot see it. Follow my voice',
  leftPosition: 'Paused. Take the start position to go on',
  setDone: 'That was the set. Rest now',
  praise: {
    pace: 'That pace is just right',
    hold: 'Held all the way, and quietly',
    slow: 'Nice and slow, both ways',
  },
  sight: {
    nobody: 'Come into the picture',
    'parts-hidden': 'Turn so that I see more of you',
    'too-small': 'Come a little nearer',
    'cut-off': 'Move back until all of you fits',
    'turn-side-on': 'Turn side-on to the camera',
    'turn-front-on': 'Turn to face the camera',
    'view-moved': 'The camera moved. Stay in the start position',
    'other-person': 'I see somebody else. One at a time',
  },
};
