/** A file that is too big to be fetched before it is wanted: a model, an engine, a clip. */
export interface LargeFile {
  /** Path from the folder of the app, e.g. `assets/pose_landmarker_full-1a2b.task`. */
  readonly name: string;
  readonly bytes: number;
}

/** What a build consists of; the build writes it into the service worker. */
export interface BuiltFiles {
  /** Changes with every file and with the headers that they are served under. */
  readonly version: string;
  /** Pages, scripts, styles, typeface, icons: all that the screens need. */
  readonly shell: readonly string[];
  readonly large: readonly LargeFile[];
}
