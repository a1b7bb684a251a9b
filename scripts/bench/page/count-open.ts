/** Pictures that were made and closed in this thread, and tensors that were made and freed. */
export interface Counted {
  readonly madeFrames: number;
  readonly closedFrames: number;
  readonly madeTensors: number;
  readonly freedTensors: number;
}

/** On the page others make pictures too, to decode the clip with: these are the ones that count. */
const followed = new WeakSet<object>();
const onPage = 'document' in globalThis;

let madeFrames = 0;
let closedFrames = 0;
let madeTensors = 0;
let freedTensors = 0;

/** Closing twice is allowed, and counts once. */
const closed = new WeakSet<object>();

for (const { prototype } of [ImageBitmap, VideoFrame]) {
  const close = prototype.close as () => void;
  prototype.close = function (this: ImageBitmap | VideoFrame) {
    if (!closed.has(this) && (followed.has(this) || !onPage)) closedFrames++;
    closed.add(this);
    close.call(this);
  };
}

/** An engine's tensors are counted by whoever knows how they are made and freed. */
export const countTensors = {
  made: (count = 1): void => void (madeTensors += count),
  freed: (): void => void freedTensors++,
};

/** Counts a picture that was made on the page. */
export function follow<T extends ImageBitmap | VideoFrame>(frame: T): T {
  madeFrames++;
  followed.add(frame);
  return frame;
}

/** What has been counted in this thread so far. */
export const counted = (): Counted => ({ madeFrames, closedFrames, madeTensors, freedTensors });
