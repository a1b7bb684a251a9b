/**
 * Keeps the screen from going dark while somebody lies on the floor and touches nothing.
 *
 * @returns a function that lets it sleep again
 */
export function keepScreenAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  // Refused on low battery, and absent in some browsers: the screen then follows its own habits.
  const ask = (): void => {
    if (over || document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').then(
      (granted) => {
        if (over) void granted.release();
        else lock = granted;
      },
      () => undefined,
    );
  };
  ask();
  // The browser drops the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
