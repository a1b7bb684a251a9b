import type { FigureBase, FigurePose } from '../../src/exercise/figure';
import type { BakedBody } from './bake-body';
import type { BodyRecipe } from './bodies';
import type { PlannedFrame } from './clip-plan';
import type { SceneName } from './scenes';

/** Where the camera stands. Angles in degrees, lengths in metres. */
export interface StageCamera {
  /** 0 = side view with the head to the right; 180 = from the other side; 90 = from the feet end. */
  readonly yaw: number;
  readonly height: number;
  readonly distance: number;
}

/** The movement of an exercise. */
export interface ShownFigure {
  readonly base: FigureBase;
  readonly rest: FigurePose;
  readonly target: FigurePose;
  /** The arm of the leg's own side moves along instead of the opposite one. */
  readonly sameSide: boolean;
}

/** Something else that people do. */
export interface ShownScene {
  readonly scene: SceneName;
}

/** Everything that makes a clip, as it is handed to the page that renders it. */
export interface StageScript {
  readonly body: BakedBody;
  readonly recipe: BodyRecipe;
  readonly shown: ShownFigure | ShownScene;
  readonly frames: readonly PlannedFrame[];
  readonly camera: StageCamera;
  readonly light: 'day' | 'dim';
  /** Each frame carries its number in a corner. */
  readonly numbered: boolean;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly webm: boolean;
  /** Of the webm, bits a second. */
  readonly bitrate: number;
  readonly jpeg: boolean;
}

/** Where the body really is in a frame. */
export interface StageTruth {
  /** Joints as fractions of the picture. */
  readonly joints: Readonly<Record<string, readonly [number, number]>>;
  /** Joints in the room: x along the mat to the head end, y up, z to the side-on viewer. */
  readonly metres: Readonly<Record<string, readonly [number, number, number]>>;
  /** Interior angles of the joints in space, degrees, 180 = straight. */
  readonly angles: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    /** Set up by the page that renders. */
    lentoStage: {
      open(script: StageScript): Promise<void>;
      /** Renders frames from..to (exclusive). */
      render(from: number, to: number): Promise<{ truth: StageTruth[]; jpegs: string[] }>;
      /** Base64 of the finished webm, empty without one. */
      finish(): Promise<string>;
    };
  }
}
