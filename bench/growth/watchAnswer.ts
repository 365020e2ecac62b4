declare global {
  interface Window {
    answerWatch?: AnswerWatch;
  }
}

/** What a page under measurement notes of itself, seen from outside. */
export interface AnswerWatch {
  /** Time stamp of the last press of a key or button. */
  input: number;
  /** When the words of an element had changed and stood on the screen; null where they did not within three seconds. */
  readonly changed: (element: Element) => Promise<number | null>;
  /** The lengths of the frames of the next so many milliseconds. */
  readonly frames: (forMs: number) => Promise<number[]>;
}

/** Runs in the page, before its scripts. */
export function watchAnswers(): void {
  const watch: AnswerWatch = {
    input: 0,
    changed: (element) =>
      new Promise((resolve) => {
        const before = element.textContent;
        const look = new MutationObserver(() => {
          if (element.textContent === before) return;
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
  for (const type of ['pointerdown', 'pointerup', 'keydown']) {
    const note = ({ timeStamp }: Event): void => {
      watch.input = timeStamp;
    };
    addEventListener(type, note, { capture: true, passive: true });
  }
}
