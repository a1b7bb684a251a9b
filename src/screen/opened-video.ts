let opened: File | null = null;

/** Keeps the file that somebody chose for the page that plays it; an address cannot carry it. */
export function keepOpenedVideo(file: File): void {
  opened = file;
}

/** The file that was chosen last; null after a reload. */
export function openedVideo(): File | null {
  return opened;
}
