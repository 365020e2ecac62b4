/** Longer quotations are named by their first and last words: the address stays short, and small differences do no harm. */
const WHOLE_WORDS = 12;
const AT_EACH_END = 5;

/**
 * Where a source's words can be read, at these words: a browser that knows text fragments scrolls to them and marks them,
 * others open the article. Null where the source has no address, or one that is no page of the web.
 * @param texts consecutive sentences of the source; none: the article
 */
export function articleAddress(url: string | null, texts: readonly string[]): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const quoted = quotation(texts);
  if (quoted === '') return url;
  if (url.includes(':~:')) return `${url}&text=${quoted}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${quoted}`;
}

/** `start` or `start,end`: a phrase must not run from one paragraph to the next, but a range may. */
function quotation(texts: readonly string[]): string {
  const [first = [], ...others] = texts.map(wordsOf).filter((words) => words.length > 0);
  const last = others.at(-1) ?? first;
  if (last === first && first.length <= WHOLE_WORDS) return encode(first);
  return `${encode(first.slice(0, AT_EACH_END))},${encode(last.slice(-AT_EACH_END))}`;
}

function wordsOf(text: string): string[] {
  // Half a sign is no text that an address can hold.
  const whole = text.replaceAll(/\p{Surrogate}/gu, '');
  return whole.split(/\s+/u).filter((word) => word !== '');
}

/** In a text fragment a dash, a comma or an ampersand would be read as part of its syntax. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
