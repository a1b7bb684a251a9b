/** Windows that the screens are looked at in. CSS pixels. */
export const sizes = {
  laptop: { width: 1280, height: 800 },
  tablet: { width: 1024, height: 768 },
  portrait: { width: 820, height: 1180 },
  /** What a laptop's window becomes at 200 %. */
  zoomed: { width: 640, height: 400 },
} as const;

export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as SizeName[];
