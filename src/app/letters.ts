/** Names are drawn in another typeface rather than later than that. */
const LETTERS_MS = 400;

let letters: Promise<unknown> | undefined;

/** The typeface of the names on the map. Nothing of the skeleton is set in it, so it would come only when it is needed. */
export function askForLetters(): Promise<unknown> {
  letters ??= Promise.race([
    document.fonts.load(`12px ${getComputedStyle(document.body).fontFamily}`).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LETTERS_MS)),
  ]);
  return letters;
}
