/** Pictures that were closed in this thread, and tensors that were made and freed. */
export interface Counted {
  readonly closedFrames: number;
  readonly madeTensors: number;
  readonly freedTensors: number;
}

let closedFrames = 0;
let madeTensors = 0;
let freedTensors = 0;

/** Closing twice is allowed, and counts once. */
const closed = new WeakSet<object>();

for (const { prototype } of [ImageBitmap, VideoFrame]) {
  const close = prototype.close as () => void;
  prototype.close = function (this: ImageBitmap | VideoFrame) {
    if (!closed.has(this)) closedFrames++;
    closed.add(this);
    close.call(this);
  };
}

/** An engine's tensors are counted by whoever knows how they are made and freed. */
export const countTensors = {
  made: (count = 1): void => void (madeTensors += count),
  freed: (): void => void freedTensors++,
};

/** What has been counted in this thread so far. */
export const counted = (): Counted => ({ closedFrames, madeTensors, freedTensors });
