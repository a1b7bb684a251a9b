import type { Page } from '@playwright/test';

/** The film has to come round to the state, on a machine that may be busy. */
const timeLimitMs = 150_000;

/**
 * Waits until the screen is in a state, however short, and puts a copy of it in its place, which
 * keeps still for as long as its pictures take. The app goes on behind it.
 *
 * @param state CSS selector that is there while the screen is in its state
 * @returns a function that takes the copy away
 */
export async function freeze(page: Page, state: string): Promise<() => Promise<void>> {
  await page.evaluate(
    ([wanted, limit]) =>
      new Promise<void>((resolve, reject) => {
        const app = document.getElementById('app')!;
        const late = setTimeout(() => reject(new Error(`never seen: ${wanted}`)), limit);
        // No function here has a name: tsx would wrap it in a helper that the page does not have.
        const observer = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return;
          clearTimeout(late);
          observer.disconnect();
          const copy = app.cloneNode(true) as HTMLElement;
          copy.id = 'frozen';
          // A cloned canvas is empty, and a cloned film has no camera.
          const copies = copy.querySelectorAll('canvas, video');
          app.querySelectorAll('canvas, video').forEach((original, i) => {
            const film = original instanceof HTMLVideoElement;
            if (!film && !(original instanceof HTMLCanvasElement)) return;
            const canvas = document.createElement('canvas');
            canvas.width = film ? original.videoWidth : original.width;
            canvas.height = film ? original.videoHeight : original.height;
            canvas.className = original.className;
            if (canvas.width > 0 && canvas.height > 0) {
              canvas.getContext('2d')?.drawImage(original, 0, 0);
            }
            if (film) {
              canvas.style.cssText =
                'position:absolute;inset:0;inline-size:100%;block-size:100%;object-fit:contain';
            }
            copies[i]?.replaceWith(canvas);
          });
          app.style.display = 'none';
          app.after(copy);
          resolve();
        });
        observer.observe(app, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        // It may be in the state already.
        app.toggleAttribute('data-watched');
      }),
    [state, timeLimitMs] as const,
  );
  return () =>
    page.evaluate(() => {
      document.getElementById('frozen')?.remove();
      document.getElementById('app')!.style.display = '';
    });
}
