const QUIET_MS = 1000;
const PAUSE_MS = 100;

/** A line on standard error that says what is being done, for runs that take longer than a second. */
export function progressLine(): { readonly show: (words: string) => void; readonly end: () => void } {
  const isTerminal = process.stderr.isTTY;
  let next = performance.now() + QUIET_MS;
  let isShown = false;
  return {
    show: (words) => {
      if (performance.now() < next) return;
      next = performance.now() + (isTerminal ? PAUSE_MS : QUIET_MS);
      isShown = true;
      process.stderr.write(isTerminal ? `\r\u001B[K${words}` : `${words}\n`);
    },
    end: () => {
      if (isShown && isTerminal) process.stderr.write('\r\u001B[K');
    },
  };
}
