import type { SetUpProblem } from '../form/set-up-problems';

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
  /** From the side, the one view of which this is said. */
  readonly formHidden: string;
  readonly leftPosition: string;
  readonly gotUp: string;
  readonly calibration: Readonly<Record<'relax' | 'press' | 'done' | 'known', string>>;
  readonly unseen: string;
  readonly setDone: string;
  /** Each names what was good. */
  readonly praise: Readonly<Record<'pace' | 'hold' | 'slow', string>>;
  /** The whole body is seen: said once. */
  readonly sightGood: string;
  /** The second for when the first was not heeded. */
  readonly sight: Readonly<Record<SetUpProblem, readonly [string, string]>>;
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
  formHidden: 'Counting works. Turn more side-on for your form',
  calibration: {
    relax: 'Lie relaxed and breathe',
    press: 'Press your lower back down, and hold',
    done: 'Thank you. Let go and rest',
    known: 'I know your press from last time',
  },
  unseen: 'I cannot see it. Follow my voice',
  leftPosition: 'Paused. Take the start position to go on',
  gotUp: 'You got up. Take the start position again',
  setDone: 'That was the set. Rest now',
  praise: {
    pace: 'That pace is just right',
    hold: 'Held all the way, and quietly',
    slow: 'Nice and slow, both ways',
  },
  sightGood: 'I can see you from head to feet',
  sight: {
    nobody: ['Come into the picture', 'I see nobody yet. Step in front'],
    'parts-hidden': ['Turn so that I see more of you', 'Something hides you. Clear the view'],
    'too-small': ['Come a little nearer', 'You look small. Bring the laptop closer'],
    'cut-off': ['Move back until all of you fits', 'Tilt the screen, or move further away'],
    'turn-side-on': ['Turn side-on to the camera', 'Let me see you from the side'],
    'turn-front-on': ['Turn to face the camera', 'Let me see your front'],
    'view-moved': [
      'The camera moved. Stay in the start position',
      'Keep still until I see you again',
    ],
    'other-person': [
      'I see somebody else. One at a time',
      'Only one person in the picture, please',
    ],
    'too-dark': ['It is dark here. Switch on a lamp', 'More light helps me see you'],
    'against-light': [
      'Bright light behind you. Turn the laptop',
      'Put the light behind the laptop',
    ],
    'camera-high': ['Put the laptop lower, near the floor', 'I see you from above. Lower, please'],
    'feet-cut-off': [
      'I cannot see your feet. Counting still works',
      'Without feet I count, and say less',
    ],
    'head-cut-off': [
      'I cannot see your head. Counting still works',
      'Without the head I count, and say less',
    ],
    'few-pictures': [
      'The computer is slow. Close other programs',
      'Few pictures come. I may speak late',
    ],
    'engine-blind': ['I cannot judge this one just now', 'The settings offer another engine'],
  },
};
