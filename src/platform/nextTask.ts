/** Lets the browser do what waits, a key or a frame, before work goes on: long work in pieces keeps the page awake. */
export function nextTask(): Promise<void> {
  // Of timers that follow one another each waits for four milliseconds, and messages may come several in a task.
  return 'scheduler' in globalThis ? scheduler.postTask(() => undefined) : wait(0);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Not before what is drawn now can be seen; soon, too, in a page that nobody sees. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** Work that can be done at once or in several tasks: it yields where the page may come in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same steps, with what each takes by itself, in milliseconds, told to `spend`. */
export function* timed<Result>(steps: Steps<Result>, spend: (ms: number) => void): Steps<Result> {
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    spend(performance.now() - start);
    if (step.done === true) return step.value;
    yield;
  }
}

export async function inTasks<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTask();
  }
}
