declare global {
  interface Window {
    answerWatch?: AnswerWatch;
  }
}

/** What a page under measurement notes of itself, seen from outside. */
export interface AnswerWatch {
  /** Time stamp of the last press of a key or button. */
  input: number;
  /**
   * When the words of an element had changed and stood on the screen; null where they did not within three seconds.
   * @param sign only its words count: what is found in the element by this selector
   */
  readonly changed: (element: Element, sign?: string) => Promise<number | null>;
  /** Of the tasks over 50 ms since this was last asked. */
  readonly longestTask: () => number;
  /** The lengths of the frames of the next so many milliseconds. */
  readonly frames: (forMs: number) => Promise<number[]>;
}

/** Runs in the page, before its scripts. */
export function watchAnswers(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const watch: AnswerWatch = {
    input: 0,
    changed: (element, sign) =>
      new Promise((resolve) => {
        const words = () => (sign === undefined ? element : element.querySelector(sign))?.textContent ?? null;
        const before = words();
        const look = new MutationObserver(() => {
          const now = words();
          if (now === before || now === null) return;
          look.disconnect();
          // Painted: the first task after the frame.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(null);
          });
        });
        look.observe(element, { subtree: true, childList: true, characterData: true });
        setTimeout(() => {
          look.disconnect();
          resolve(null);
        }, 3_000);
      }),
    longestTask: () => Math.max(0, ...tasks.splice(0)),
    frames: (forMs) =>
      new Promise((resolve) => {
        const lengths: number[] = [];
        const end = performance.now() + forMs;
        let last: number | undefined;
        const step = (now: number): void => {
          if (last !== undefined) lengths.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(step);
          else resolve(lengths);
        };
        requestAnimationFrame(step);
      }),
  };
  window.answerWatch = watch;
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown']) {
    const note = ({ timeStamp }: Event): void => {
      watch.input = timeStamp;
    };
    addEventListener(type, note, { capture: true, passive: true });
  }
}
