/** A task that could not be done, and why. */
export interface Failure<T> {
  readonly task: T;
  readonly error: unknown;
}

/**
 * Does tasks in their order, some at the same time. One that fails does not keep the others from
 * being done.
 * @param firstAlone the others wait for the first: it fills caches that they share
 */
export async function workThrough<T>(
  tasks: readonly T[],
  { jobs, firstAlone }: { readonly jobs: number; readonly firstAlone: boolean },
  work: (task: T) => Promise<void>,
): Promise<Failure<T>[]> {
  const waiting = [...tasks];
  const failures: Failure<T>[] = [];
  const workOn = async (most: number): Promise<void> => {
    for (let done = 0; done < most && waiting.length > 0; done++) {
      const task = waiting.shift() as T;
      await work(task).catch((error: unknown) => failures.push({ task, error }));
    }
  };
  if (firstAlone) await workOn(1);
  await Promise.all(Array.from({ length: jobs }, () => workOn(Infinity)));
  return failures;
}
