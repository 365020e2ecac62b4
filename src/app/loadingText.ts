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
  let text: string = loadWords.loading;
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    if (line) line.textContent = text;
  }, SHOW_AFTER_MS);
  return {
    onProgress: ({ bytes, totalBytes }) => {
      const total = totalBytes === null ? null : loadWords.size(totalBytes);
      text = `${loadWords.loading} ${loadWords.bytes(loadWords.size(bytes), total)}`;
      if (isShown && line) line.textContent = text;
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
