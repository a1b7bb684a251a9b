import { english } from '../../session/coach-wording';
import type { SetStage } from '../../session/live-state';
import type { SetCommand } from '../../session/command';
import type { PauseReason } from '../../session/set-pause';
import type { Phrases } from '../voice-commands/match-command';
import type { SoundName } from '../sound/sound-notes';
import type { WantedPosture } from '../../form/posture-check';
import { decimalFormat } from './number-format';
import { pluralOf } from './plural';

const decimal = decimalFormat('en');

const withForms = pluralOf('en');
const plural = (count: number, one: string, other: string): string =>
  withForms(count, { one, other });

const megabytes = (loadedBytes: number, totalBytes: number): string =>
  `${decimal(loadedBytes / 1e6)} of ${decimal(totalBytes / 1e6)} MB`;

/**
 * Every word on the screens, in English. Another language is another object of the same type; what
 * an exercise says about itself comes from its content file instead.
 */
export const en = {
  language: 'en',
  product: 'Lento',
  /** What the coach says. */
  coach: english,
  /** What a person may say to Lento. */
  voiceCommands: {
    hurts: 'it hurts, that hurts, this hurts, hurts, hurting, ouch, ow, pain',
    stop: 'stop',
    pause: 'pause, wait, take a break',
    resume: 'go on, continue, carry on, resume',
    next: 'next, skip',
    again: 'again, once more, from the beginning, start over',
    finish: 'finish, im done, i am done, thats enough, that is enough',
    denials: 'does not hurt, doesnt hurt, do not hurt, dont hurt, no pain, not hurting',
  } satisfies Phrases,
  nav: {
    label: 'Pages',
    sessions: 'Past sessions',
    safety: 'Stop signs',
    settings: 'Settings',
  },
  home: {
    title: 'Slow exercises for the back',
    lead: 'Put the laptop down, step back and move gently in front of its camera. Lento counts, keeps time, and speaks up when it gets too fast.',
    exercises: 'The exercises',
    exerciseDose: (reps: number, holdSeconds: number | null): string =>
      holdSeconds === null
        ? plural(reps, 'slow round', 'slow rounds')
        : `${plural(reps, 'round', 'rounds')}, held ${holdSeconds} s`,
    noCamera: 'No camera at hand?',
    demo: 'Watch a demo',
    video: 'Open a video',
    privacy:
      'The camera picture is looked at on this computer and then forgotten. Nothing is sent anywhere. What Lento keeps is where your joints were and what was counted, in this browser alone.',
    notMedical:
      'Lento guides exercise for general wellness. It is not a medical device and does not replace a doctor or a physiotherapist.',
    safetyLink: 'Signs to stop at, and when to see a doctor first',
    recent: 'Last time',
    allSessions: 'All past sessions',
    noSessions: 'Nothing recorded yet. What you do will be listed here.',
  },
  /** A session of several exercises. */
  today: {
    title: 'Today’s session',
    start: 'Start today’s session',
    startAnother: 'Start a new one instead',
    change: 'Change the list',
    lead: (exercises: number): string =>
      `${plural(exercises, 'exercise', 'exercises')}, one after the other. Nobody has to touch the laptop once it has begun.`,
    none: 'No exercise is left for today: each of them hurt in the last two days, or none is for where your back stands.',
    setAside: (names: string): string => `Left out for two days, because it hurt: ${names}.`,
    item: (sets: number, reps: number, holdSeconds: number): string => {
      const rounds = plural(reps, 'round', 'rounds');
      const held = holdSeconds > 0 ? `${rounds}, held ${holdSeconds} s` : rounds;
      return sets > 1 ? `${sets} × ${held}` : held;
    },
    resume: (when: string, done: number, total: number): string =>
      `Go on with ${when}: ${done} of ${total} done`,
    /** Within the last days by its weekday, else by its date. */
    ofToday: 'today’s session',
    ofWeekday: (weekday: string): string => `${weekday}’s session`,
    ofDate: (date: string): string => `the session of ${date}`,
    unknown: 'This session is not in this browser any more.',
    plan: {
      lead: 'Lento chooses what you did longest ago, from one place of the laptop. As soon as you change the list it is yours, and stays as you leave it.',
      list: 'The list',
      empty: 'The list is empty. Add an exercise.',
      rounds: (name: string): string => `Rounds of ${name}`,
      fewer: (name: string): string => `Fewer rounds of ${name}`,
      more: (name: string): string => `More rounds of ${name}`,
      up: 'Earlier',
      upLabel: (name: string): string => `${name}: earlier`,
      down: 'Later',
      downLabel: (name: string): string => `${name}: later`,
      remove: 'Remove',
      removeLabel: (name: string): string => `Remove ${name}`,
      moved: (name: string, place: number, total: number): string =>
        `${name} is now ${place} of ${total}.`,
      removed: (name: string): string => `${name} is off the list.`,
      added: (name: string): string => `${name} is on the list.`,
      add: 'Add',
      addLabel: (name: string): string => `Add ${name}`,
      others: 'More exercises',
      chooseForMe: 'Choose for me again',
      chosenForYou: 'Lento chooses for you again.',
      hurt: 'Hurt in the last two days. Better left for another day.',
      laptopMoves: 'The laptop has to be moved in this session.',
      stage: 'Where your back stands',
      stages: {
        acute: 'Sore: lying on the back only',
        settled: 'Settled: gently moving again',
        prevention: 'Well: keeping it so',
      },
      rest: 'Rest between the exercises',
      seconds: (seconds: number): string => `${seconds} s`,
    },
    place: (number: number, total: number): string => `${number} of ${total}`,
    rest: {
      title: 'Rest',
      next: 'Next',
      /** Spoken at the start of a rest; the start position follows. */
      nextSaid: (name: string): string => `Next: ${name}.`,
      sameSaid: 'The same once more.',
      same: 'Once more',
      otherSide: 'Now the other side',
      otherSideSaid: 'Now the other side.',
      left: (seconds: number): string => plural(seconds, 'second of rest', 'seconds of rest'),
      looking: 'Ready? Take the start position.',
      skip: 'Begin now',
      pause: 'Rest longer',
      resume: 'Go on',
      paused: 'Resting as long as you like',
      stop: 'Stop for today',
      keys: 'N or Page Down begins at once. Space rests longer. Escape stops for today.',
    },
    hurt: {
      next: (name: string): string => `Go on with ${name}`,
      said: 'Nothing goes on by itself now.',
      nothing: 'Nothing goes on by itself now. Go on only if you feel like it.',
    },
    nextExercise: 'Next exercise',
    stop: 'Stop for today',
    end: {
      title: 'Done for today',
      stoppedTitle: 'Stopped for today',
      resumable: 'You can go on with it from the first page, also in some days.',
      /** `list`: each exercise that was done, as `part` or `led` says it. */
      done: (list: string): string => `You did ${list}.`,
      nothing: 'No round was done.',
      part: (rounds: number, name: string): string =>
        `${name} (${plural(rounds, 'round', 'rounds')})`,
      led: (name: string): string => `${name} (led by voice)`,
      highlights: {
        longestHold: (name: string, seconds: number): string =>
          `Your longest hold was ${seconds} seconds, in ${name}, longer than in your sessions before.`,
        allHeld: (name: string, holds: number): string =>
          `In ${name}, all ${holds} holds lasted to the end.`,
        calmer: (name: string): string => `${name} went at a calmer pace than last time.`,
        calm: (rounds: number): string => `None of the ${rounds} rounds was too fast.`,
      },
      look: 'Look back',
      lookLabel: (name: string): string => `Look back at ${name}`,
      ends: {
        finished: 'done',
        left: 'ended early',
        hurt: 'stopped, it hurt',
        stopped: 'not finished',
        open: 'not begun',
      },
      pain: 'Any pain now? If you like, note it.',
      painScale: '0 none, 10 the worst',
      painKept: 'Noted. Press it again to take it back.',
      painAdvice: {
        fine: 'Up to 3 is fine.',
        watch: '4 and 5 deserve attention: how it is in the next 24 hours tells more.',
        stop: 'Above 5 is too much: leave the exercises for now, and read the stop signs.',
      },
    },
  },
  offline: {
    ready: 'Works without a network, too.',
    fetching: (loadedBytes: number, totalBytes: number): string =>
      `Being kept for use without a network: ${megabytes(loadedBytes, totalBytes)}`,
    newVersion: 'A new version is ready. It starts the next time you open Lento.',
  },
  safety: {
    title: 'Before you begin, and when to stop',
    lead: 'Exercise should feel easy. Mild stretching is fine; sharp pain never is.',
    emergencyTitle: 'Get emergency care now',
    emergencyLead: 'Do not exercise. Go to an emergency department or call for help if you have:',
    emergency: [
      'numbness between the inner thighs, at the genitals or the buttocks',
      'new trouble starting, stopping or feeling when you pass water, or leaking',
      'loss of control over the bowel',
      'pain shooting down both legs at once',
      'a leg that is very weak, or getting weaker',
    ],
    doctorTitle: 'See a doctor first',
    doctorLead: 'Have it looked at before you use any of these exercises after or with:',
    doctor: [
      'a bad fall, a crash or another hard injury',
      'cancer, now or in the past',
      'fever together with the back pain',
      'losing weight without meaning to',
      'taking steroids for a long time',
      'severe pain at night that rest does not ease',
      'an operation not long ago',
    ],
    stopTitle: 'Stop the exercise and leave it for today when',
    stop: [
      'the pain goes above 5 on a scale from 0 to 10',
      'pain in the leg moves further down',
      'tingling or numbness appears or spreads',
    ],
    goOnTitle: 'A rule of thumb',
    goOn: 'Up to 3 out of 10 is fine, 4 and 5 deserve attention, above 5 is the end of this exercise. How your back feels over the next 24 hours tells more than the moment itself. Leg pain that draws back towards the spine is a good sign.',
    blind: 'The camera does not watch for any of these signs. Only you can notice them.',
    accept: 'I have read this',
    back: 'Back to the exercises',
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    systemLanguage: 'As the browser',
    noLanguage: 'This language could not be fetched just now. It comes once there is a network.',
    voice: 'Spoken cues',
    voiceHint: 'Every spoken word is also written on the screen.',
    noVoice: 'This browser has no voice in this language. Cues are written and sounded.',
    sounds: 'Sounds',
    soundsHint:
      'A chime for each round, ticks for the last three seconds of a hold, and a few more.',
    tone: 'A tone that follows the movement',
    toneHint: 'Higher the further you move, brighter the faster. Silent when Lento cannot see.',
    voiceVolume: 'How loud the voice is',
    soundVolume: 'How loud the sounds are',
    loudness: (share: number): string => `${Math.round(share * 100)} %`,
    voiceCommands: 'Listen for commands',
    voiceCommandsHint:
      'Say “pause”, “go on”, “next”, “again”, “it hurts”, “finish”. What you say stays on this computer.',
    voiceCommandsFetch:
      'Say “pause”, “next”, “it hurts” and more. Switching it on has the browser fetch, once, what it needs to understand speech on this computer.',
    voiceCommandsNone:
      'This browser cannot understand speech on this computer, and Lento sends no voice elsewhere. Keys, a presenter’s remote and hand signs work.',
    voiceCommandsFailed: 'It could not be fetched just now.',
    gestures: 'Understand a waved hand',
    gesturesHint:
      'On the mat, wave the hand on the laptop’s side twice to and fro along your body: pause, or go on. Keep waving for about five seconds: it hurts, and the exercise stops.',
    tryVoice: 'Hear it',
    hearThem: 'Hear all the sounds',
    voiceSample: 'Slower. Take your time.',
    picture: 'Show my picture while I exercise',
    pictureHint: 'Off: only the drawn skeleton is shown.',
    licences: 'Licences of the parts inside',
    theme: 'Colours',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    engine: {
      title: 'What recognises the body',
      lead: 'Lento carries several engines and takes the one that suits this computer.',
      names: {
        'litert-full': 'LiteRT, exact model',
        'litert-lite': 'LiteRT, light model',
        'mediapipe-gpu-full': 'MediaPipe on the graphics card, exact model',
        'mediapipe-full': 'MediaPipe, exact model',
        'mediapipe-lite': 'MediaPipe, light model',
        movenet: 'MoveNet, without outline and depth',
      },
      reasons: {
        'not-measured': 'Not measured on this computer yet. This one runs well nearly everywhere.',
        quickest: 'The quickest here of those with the exact model.',
        light: 'The exact model would be too slow on this computer.',
        last: 'Nothing better runs on this computer.',
        chosen: 'You chose it.',
      },
      absent: (name: string): string =>
        `You chose “${name}” earlier. It is not part of this build of Lento, so the one that suits best is used.`,
      rate: (rate: number): string => `Manages about ${Math.round(rate)} pictures a second.`,
      rateShort: (rate: number): string => `${Math.round(rate)} a second`,
      runsNot: 'does not run here',
      measure: 'Measure again',
      measuring: 'Measuring; it takes about ten seconds.',
      measureFailed: 'It could not be measured just now. Try again once there is a network.',
      choose: 'Use',
      automatic: 'Whichever suits best',
      hint: 'The light model takes less of the computer and is a little less exact. Without outline and depth, the back and knee rolls cannot be judged. If one fails in the middle of a set, another takes over.',
    },
    kept: 'Kept in this browser only.',
    notKept:
      'This browser does not let pages keep anything, so these last until you close the page.',
  },
  sounds: {
    title: 'Hear the sounds',
    lead: 'So that you know them when you cannot look. Up is good, down asks for something, level waits.',
    play: (name: string): string => `Play: ${name}`,
    names: {
      'count-in': ['Count-in', 'You are in place. Three of these, then begin.'],
      begin: ['Begin', 'Lento counts from now on.'],
      rep: ['Round', 'A round is counted.'],
      tick: ['Nearly there', 'Three, two, one: the last seconds of a hold.'],
      held: ['Held', 'The hold is done. Slowly back.'],
      slower: ['Slower', 'That was too fast.'],
      lost: ['Out of sight', 'Lento cannot see enough of you, and does not count.'],
      paused: ['Paused', 'The set waits. What is counted stays.'],
      heard: ['Understood', 'Your word or your sign has arrived.'],
      finished: ['Finished', 'The set is done. Rest.'],
    } satisfies Record<SoundName, readonly [name: string, meaning: string]>,
    tone: [
      'Following tone',
      'Two slow rounds, then one that is too fast. You switch it on in the settings.',
    ] as readonly [name: string, meaning: string],
    toneOff: 'Stop the tone',
    volume: 'Louder or softer: in the settings',
  },
  exercise: {
    steps: 'How it goes',
    cautions: 'Take care',
    setUp: 'Where the laptop stands',
    camera: {
      side: 'From the side',
      front: 'From the front',
      'foot-end': 'From the foot end',
    },
    setUpSketch: {
      side: 'A mat seen from above; the laptop stands two to three metres away at its long side.',
      front: 'A mat seen from above; the laptop stands two to three metres away, facing you.',
      'foot-end':
        'A mat seen from above; the laptop stands two to three metres beyond your feet, a step to the side.',
    },
    distance: '2 to 3 m',
    dose: 'How much today',
    doseFirst: 'First time',
    doseUsual: 'The usual',
    doseText: (
      reps: number,
      holdSeconds: number | null,
      sidesChange: 'each-rep' | 'each-set' | null,
    ): string => {
      const rounds = plural(reps, 'round', 'rounds');
      const ways = {
        'each-rep': `${rounds}, taking sides in turn`,
        'each-set': `${rounds}, then the other side`,
      };
      const taking = sidesChange === null ? rounds : ways[sidesChange];
      return holdSeconds === null ? taking : `${taking}, ${holdSeconds} s each`;
    },
    start: 'Start with the camera',
    demo: 'Watch it done',
    video: 'Use a video file',
    seen: {
      A: 'The camera sees this one well.',
      B: 'The camera sees this one fairly well; close clothes help.',
      C: 'The camera sees little of this one. Lento says so when it cannot tell, and keeps the pace instead.',
    },
    gestures: 'From the mat',
    gesturesWave:
      'Wave the hand on the laptop’s side twice to and fro along your body: pause. Wave again: go on.',
    gesturesWaveOn: 'Keep waving: it hurts, and the exercise stops.',
    figure: (name: string): string => `${name}: a drawn figure does the movement slowly.`,
    figureStill: (name: string): string =>
      `${name}: the start position and the end position, drawn.`,
    unknown: 'There is no such exercise.',
  },
  video: {
    title: 'Open a video',
    lead: 'A recording of you exercising, seen from the side and from head to feet. It stays on this computer.',
    choose: 'Which exercise is it?',
    file: 'Video file',
    chooseFile: 'Choose a file',
    noneChosen: 'No file chosen yet',
    fileHint: 'mp4 or webm',
    start: 'Look at it',
    noFile: 'Choose a video file first.',
  },
  live: {
    stages: {
      loading: 'Getting ready',
      'set-up': 'Finding a good place',
      waiting: 'Take the start position',
      moving: 'Counting',
      finished: 'Done',
    } satisfies Record<SetStage, string>,
    loading: {
      model: 'Fetching what recognises a body',
      camera: 'Waking the camera',
      allowCamera: 'The browser asks whether Lento may use the camera. The picture stays here.',
      first: 'Having a first look',
    },
    loaded: megabytes,
    of: (target: number): string => `of ${target}`,
    countSpoken: (count: number, target: number): string => `${count} of ${target}`,
    countLabel: (count: number): string => plural(count, 'round done', 'rounds done'),
    sides: { left: 'Left', right: 'Right', both: '', unknown: '' },
    holdLabel: (seconds: number): string => plural(seconds, 'second to hold', 'seconds to hold'),
    secondsSign: 's',
    visibility: {
      clear: 'I can see the movement',
      faint: 'I can hardly see this one: keep the pace yourself',
      'not-visible': 'I cannot see this one: keep the pace yourself',
    },
    timing: {
      title: 'Milliseconds a frame',
      usual: 'usually',
      longest: 'longest',
      stages: {
        wait: 'waiting',
        'hand-over': 'hand-over',
        pose: 'pose',
        motion: 'motion',
        form: 'form',
        coach: 'coach',
        screen: 'record and screen',
        draw: 'drawing',
      },
      own: 'own work',
      poses: 'poses a second',
      refreshes: 'refreshes a second',
      longTasks: 'tasks over 50 ms',
    },
    engineLacks: {
      'to-count':
        'What recognises the body here cannot see what this exercise is judged by, so nothing is counted. The settings offer others.',
      'for-faults': 'The outline of your back is not watched here; the rest is.',
    },
    recalibrate: 'Learn my positions again',
    pause: 'Pause',
    resume: 'Go on',
    paused: 'Paused',
    /** Why a set waits, and how it goes on; at most eight words. */
    pauses: {
      asked: 'Paused',
      resumed: 'Take the start position to go on',
      'left-position': 'Take the start position to go on',
      'out-of-sight': 'Come back into the picture to go on',
      'other-person': 'I see somebody else. I wait for you',
      'view-moved': 'The camera moved. Take the start position again',
      'no-picture': 'The camera gives no picture. I wait',
    } satisfies Record<PauseReason, string>,
    /** Seen in another posture than the exercise's: on the mat, or lying and to turn over. */
    postures: {
      supine: { come: 'This one is on your back', turn: 'Please turn onto your back' },
      prone: { come: 'This one is on your belly', turn: 'Please turn onto your belly' },
      side: { come: 'This one is on your side', turn: 'Please turn onto your side' },
      'all-fours': { come: 'This one is on all fours', turn: 'Please come onto all fours' },
    } satisfies Record<WantedPosture, Record<'come' | 'turn', string>>,
    beginsIn: 'and begin',
    countIn: (left: number): string => `${left}`,
    countInLabel: (left: number): string => `begins in ${left}`,
    finish: 'Finish',
    hurts: 'It hurts',
    gestures: 'Wave twice: pause or go on. Keep waving: it hurts.',
    waveToGoOn: 'Wave twice to go on',
    keys: 'Space pauses and goes on. H or Page Up: it hurts. Page Down: next. A: from the beginning. Escape finishes.',
    leave: 'Leave',
    finished: 'Well done.',
    finishedEmpty: 'Ended before the first round',
    finishedRounds: (count: number): string => (count === 1 ? 'slow round' : 'slow rounds'),
    look: 'Look back at it',
    again: 'Once more',
    /** Said aloud when somebody says that it hurts. */
    hurtSaid: 'All right. We stop here. Rest in whatever way is easiest.',
    hurtTitle: 'Then this one is over for today.',
    hurt: 'Lie or sit in whatever way is easiest. Leave this exercise for another day; if the pain stays above 5 out of 10 or travels further down the leg, leave the others too.',
    stopSigns: 'Read the stop signs',
    pictureOff: 'Picture hidden',
    skeletonLabel: 'Your picture with the recognised body drawn over it',
  },
  problems: {
    refusedTitle: 'The camera is switched off for this page',
    refused: 'Click the camera sign in the address bar, allow the camera, and try again.',
    noneTitle: 'No camera was found',
    none: 'Plug one in or switch it on, and try again. Without one, you can watch the demo or open a video.',
    busyTitle: 'Another program is using the camera',
    busy: 'Close the other program (a video call, perhaps), and try again.',
    lostTitle: 'The camera went away',
    lost: 'What was recorded up to here is kept. Plug the camera in or switch it on, and start once more.',
    insecureTitle: 'This address cannot use the camera',
    insecure: 'Browsers allow the camera only on localhost or on an https address.',
    unreadableTitle: 'This video cannot be read',
    unreadable:
      'The file may be damaged or of a kind this browser does not play. mp4 (H.264) and webm work.',
    poseTitle: 'The body could not be recognised',
    pose: 'The part that recognises a body did not start. Reload the page; if it stays so, try another browser.',
    modelTitle: 'What recognises a body could not be loaded',
    model: 'Check that the page can still be reached, then try again.',
    webglTitle: 'This browser has WebGL switched off',
    webgl:
      'Lento needs it to look at the picture. Switch on hardware acceleration in the browser settings, or use another browser.',
    fileGoneTitle: 'The video has to be chosen again',
    fileGone: 'A page forgets an opened file when it is reloaded. Open the video once more.',
    storage:
      'This browser does not let pages store anything (a private window, perhaps). You can exercise, but not look back at it.',
    notStored:
      'This browser did not let it be stored (a private window, perhaps, or no room). You can look at it until you close this window.',
    demoTitle: 'The demo is not here',
    demo: 'The demo clip could not be loaded. Try an exercise with the camera instead.',
    otherTitle: 'Something went wrong',
    other: 'Reload the page and try again. What was recorded is kept.',
    retry: 'Try again',
    reload: 'Load the page again',
    home: 'Back to the exercises',
    review: 'Look at what was recorded',
  },
  sessions: {
    title: 'Past sessions',
    empty: 'Nothing recorded yet.',
    lead: 'Kept in this browser only. No pictures: joint positions, counts and cues.',
    remove: 'Delete',
    removeLabel: (name: string, when: string): string => `Delete ${name}, ${when}`,
    removeSure: 'Really delete?',
    removeYes: 'Yes, delete',
    removeNo: 'Keep it',
    removed: 'Deleted.',
    ends: {
      running: 'broken off',
      finished: 'finished',
      stopped: 'ended early',
      'camera-lost': 'camera lost',
      hurt: 'stopped, it hurt',
    },
    sources: { camera: 'camera', file: 'video file', demo: 'demo' },
    minutes: (ms: number): string => {
      const seconds = Math.round(ms / 1000);
      const rest = String(seconds % 60).padStart(2, '0');
      return `${Math.floor(seconds / 60)}:${rest} min`;
    },
  },
  review: {
    loading: 'Reading the record',
    missing: 'This session is not in this browser any more.',
    counted: (count: number): string => (count === 1 ? 'round' : 'rounds'),
    summary: {
      range: 'Range reached',
      out: 'Way out',
      back: 'way back',
      held: 'Held in all',
      smoothness: 'Smoothness',
      coverage: 'Seen',
      breaths: 'Breaths',
      breathsSeen: (count: number): string => `${count} seen`,
      breathsRate: (perMinute: number): string => `about ${Math.round(perMinute)} a minute`,
      breathsUnseen: 'could not be seen',
    },
    seconds: (ms: number): string => `${decimal(ms / 1000)} s`,
    range: (value: number, unit: 'degrees' | 'trunks' | 'score'): string => {
      if (unit === 'degrees') return `${Math.round(value)}°`;
      if (unit === 'trunks') return `${Math.round(value * 100)} % of the trunk`;
      return `${Math.round(value * 100)} %`;
    },
    ofTarget: (share: number): string => `${Math.round(share * 100)} % of the exercise’s goal`,
    ofUsual: (share: number): string => `${Math.round(share * 100)} % of your usual`,
    ofGoalShort: (share: number): string => `${Math.round(share * 100)} % of goal`,
    ofUsualShort: (share: number): string => `${Math.round(share * 100)} % of usual`,
    ranges: {
      title: 'Range reached',
      goal: 'goal',
      usual: 'usual',
      sides: { left: 'Left', right: 'Right', both: 'Both sides' },
      differs: 'It differs from your usual.',
      usualFrom: (reps: number, sessions: number): string =>
        `Your usual: from ${plural(reps, 'sure round', 'sure rounds')} in ${plural(sessions, 'earlier session', 'earlier sessions')}.`,
      usualUnknown: (reps: number, needed: number): string =>
        `Your usual is not known yet: ${reps} of ${needed} sure rounds so far, from earlier sessions.`,
      demo: 'The demo shows somebody else, so it is not set against your usual.',
      none: 'No round was seen well enough to tell.',
      how: 'The median of the three best sure rounds on a side. Your usual is the same, over your earlier sessions.',
      trend: 'Session by session',
      trendLabel: 'In per cent of the exercise’s goal.',
      trendPoint: (when: string, side: string, share: string): string =>
        `${when}, ${side}: ${share}`,
      trendFirst: 'From the second session on you see here how the range goes on.',
    },
    backHalves: {
      title: 'The two halves of the back',
      names: { chest: 'Upper back', lumbar: 'Lower back' },
      moved: {
        rounded: 'rounded clearly',
        'rounded-a-little': 'rounded a little',
        hardly: 'hardly moved',
        hollowed: 'hollowed',
      },
      unseen: 'could not be seen well enough',
      how: 'The middle one of your sure rounds, from rest to the furthest point. Each half takes some of the other along, so this is a hint and counts for nothing.',
    },
    quality: {
      title: 'What the rounds are made of',
      lead: 'Means over the rounds that count.',
      parts: {
        range: 'Range',
        tempo: 'Tempo',
        smoothness: 'Smoothness',
        steadiness: 'Steadiness',
        form: 'Form',
      },
      total: 'In all',
      unknown: 'not known',
      totalOf: (known: number, leftOut: string): string =>
        leftOut === ''
          ? 'the plain mean of all five'
          : `the plain mean of the ${known === 1 ? 'one that is' : `${known} that are`} known; left out: ${leftOut}`,
      each: 'Every round by itself',
      how: 'How this is put together',
      explained: {
        range: 'how far towards the exercise’s goal; beyond it is no better.',
        tempo:
          'each way by its time: none of it below half the shortest time that the exercise allows, all of it from one and a half times. Slower is never worse; a round noticed as too fast gets at most half.',
        smoothness:
          'how evenly each way went (spectral arc length): all of it from -1.6, none of it at -3.2. A round noticed as jerky gets at most half. It is left out where the pictures cannot tell.',
        steadiness:
          'how still the hold was: all of it up to a sway of 2 % of the trunk, none of it from 10 %.',
        form: 'half of it for each different thing that was pointed out; not known when something was hidden.',
      },
      mean: 'In all is the plain mean of the parts that are known. The ends of the scales are conventions of Lento and no published limits.',
    },
    share: (share: number): string => `${Math.round(share * 100)} %`,
    reps: 'Round by round',
    noReps: 'No round was seen to its end.',
    columns: {
      number: 'Round',
      side: 'Side',
      range: 'Range',
      out: 'Out',
      hold: 'Hold',
      back: 'Back',
      smoothness: 'Smoothness',
      notes: 'Noticed',
    },
    sides: { left: 'left', right: 'right', both: 'both', unknown: 'not sure' },
    bands: {
      smooth: 'smooth',
      'a-little-uneven': 'a little uneven',
      'stop-start': 'stop and start',
    },
    withheld: 'withheld',
    withheldWhy: {
      'too-short': 'over too quickly to tell',
      gap: 'out of sight for a moment',
      'few-frames': 'too few pictures a second',
      'noise-unknown': 'no still moment to compare with',
      'too-small': 'too small against the camera’s noise',
    },
    fewFrames: (rate: number): string =>
      `About ${Math.round(rate)} pictures a second were looked at here. Smoothness takes 15 in each movement, no more than 0.2 s apart.`,
    lessEven: 'less even than your usual',
    rangeDiffers: 'range differs from your usual',
    quoted: (cue: string): string => `“${cue}”`,
    tooFast: 'too fast',
    jerky: 'jerky',
    partial: 'part of the way, not counted',
    notCounted: 'not counted',
    doubtful: 'Not sure',
    doubtfulLead: 'Lento was not sure about the marked rounds. One tap puts them right.',
    goTo: 'Show in the replay: round',
    correct: 'Put right',
    counts: 'It counts',
    countsNot: 'Leave it out',
    roundNumber: (number: number): string => `: round ${number}`,
    corrected: 'put right by you',
    signal: 'The movement over time',
    signalLabel: (count: number): string =>
      `A curve of the movement over time, with ${plural(count, 'round', 'rounds')} marked. The table below has the same in figures.`,
    signalAxis: { degrees: 'degrees', trunks: 'trunks', score: 'relaxed to pressed' },
    unseen: 'Gaps: nothing was seen.',
    replay: 'Look at it again',
    replayLabel: 'The recorded skeleton',
    replayPosition: 'Moment in the recording',
    replayKeys: 'Arrow keys move by a frame, Page keys by a second, Space plays.',
    play: 'Play',
    stop: 'Stop',
    nobody: 'Nobody was seen here',
    holds: 'Holds',
    holdComplete: 'held to the end',
    holdShort: 'let go early',
    holdOf: (held: string, target: string): string => `${held} of ${target}`,
    sway: {
      title: 'Sway',
      trunk: 'trunk',
      limb: 'moving limb',
      figure: (trunks: number): string => `${decimal(trunks * 100)} %`,
      unit: 'Sway in per cent of the trunk’s length, around the slow drift, without the camera’s own noise.',
      withheld: {
        'too-short': 'too short to tell',
        'not-seen': 'not seen well enough',
        'noise-unknown': 'no rest to compare with',
        'below-noise': 'steadier than this camera can tell',
      },
    },
    cues: 'What was said',
    /** What the person asked for, in the list of what was said. */
    asked: {
      pause: 'You paused',
      resume: 'You went on',
      next: 'You went on to the next',
      again: 'You began again',
      hurts: 'You said that it hurts',
      finish: 'You finished',
    } satisfies Record<SetCommand, string>,
    noCues: 'Nothing had to be said.',
    print: 'Print',
    repeat: 'Do it again',
    notVerdict:
      'These figures say how the movement looked to the camera. They are no verdict on health.',
  },
};

/** What every language must have. */
export type Words = typeof en;
