/** Lets the browser do what waits, a key or a frame, before work goes on: long work in pieces keeps the page awake. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
