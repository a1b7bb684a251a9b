import type { Figure, FigurePose } from './figure';

/** Rest and end of the movement, with a fault's changes laid over. */
export function figurePoses(
  figure: Figure,
  fault?: string,
): { readonly rest: FigurePose; readonly target: FigurePose; readonly sameSide: boolean } {
  const changes = fault === undefined ? undefined : figure.faults[fault];
  const rest = { ...figure.rest, ...changes?.always } as FigurePose;
  const target = {
    ...figure.rest,
    ...figure.target,
    ...changes?.always,
    ...changes?.target,
  } as FigurePose;
  return { rest, target, sameSide: changes?.sameSide ?? false };
}

/** The trunk of a pose between two; limbs are blended where they are posed. */
export function blendPoses(a: FigurePose, b: FigurePose, share: number): FigurePose {
  const mix = (x: number, y: number) => x + (y - x) * share;
  return {
    ...a,
    lumbar: mix(a.lumbar, b.lumbar),
    thoracic: mix(a.thoracic, b.thoracic),
    head: mix(a.head, b.head),
    hipsBack: mix(a.hipsBack, b.hipsBack),
    hipsUp: mix(a.hipsUp, b.hipsUp),
    hipsHigh: mix(a.hipsHigh, b.hipsHigh),
    hipsRoll: mix(a.hipsRoll, b.hipsRoll),
    chestRoll: mix(a.chestRoll, b.chestRoll),
    elbows: mix(a.elbows, b.elbows),
  };
}
