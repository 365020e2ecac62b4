import type { Progress } from '../dataset/readText.ts';
import { loadWords } from '../ui/words/loadWords.ts';

/** A wait that is over sooner needs no words. */
const SHOW_AFTER_MS = 300;

export interface LoadingText {
  readonly onProgress: (progress: Progress) => void;
  readonly stop: () => void;
  /** For when not even the page that says what happened can be had. */
  readonly giveUp: () => void;
}

/** Writes into the skeleton of index.html, before React is at work, how far the first load has come. */
export function showLoading(root: HTMLElement): LoadingText {
  const line = root.querySelector('[data-loading]');
  let reached: Progress | undefined;
  let isShown = false;
  const show = (): void => {
    if (line) line.textContent = reached ? `${loadWords.loading} ${sayProgress(reached)}` : loadWords.loading;
  };
  const timer = setTimeout(() => {
    isShown = true;
    show();
  }, SHOW_AFTER_MS);
  return {
    onProgress: (progress) => {
      reached = progress;
      if (isShown) show();
    },
    stop: () => clearTimeout(timer),
    giveUp: () => {
      if (!line) return;
      line.textContent = loadWords.lost;
      // A map that nothing can be done with goes.
      line.parentElement?.replaceChildren(line);
    },
  };
}

/** `1.2 MB of 40 MB` */
export function sayProgress({ bytes, totalBytes }: Progress): string {
  return loadWords.bytes(loadWords.size(bytes), totalBytes === null ? null : loadWords.size(totalBytes));
}
