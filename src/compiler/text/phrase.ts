const WORD = /[\p{L}\p{N}\p{M}]/u;

/** The places, in UTF-16 units, where a phrase stands as whole words; upper and lower case count. */
export function findPhrase(text: string, phrase: string): number[] {
  const places: number[] = [];
  if (phrase === '') return places;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + phrase.length)) places.push(at);
  }
  return places;
}

/** Whether a cut before the unit `at` would go through a word. */
function cutsWord(text: string, at: number): boolean {
  return isWord(charBefore(text, at)) && isWord(charFrom(text, at));
}

function isWord(char: string): boolean {
  return WORD.test(char);
}

function charBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, at - 2), at) : last;
}

function charFrom(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
