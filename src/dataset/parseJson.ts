import { fail, succeed, type LoadProblem, type Outcome } from './loadProblem.ts';

/** JSON, or why it is none, told apart by what a reader can do about it. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch (error) {
    return fail(whyNotJson(text, placeIn(error)));
  }
}

function whyNotJson(text: string, place: number | undefined): LoadProblem {
  const start = text.search(/\S/);
  if (start === -1) return { type: 'empty' };
  const isHtml = text[start] === '<';
  if (isCutOff(text, start, place)) return { type: 'cut-off', characters: text.length };
  return { type: 'not-json', isHtml, ...lineAndColumn(text, isHtml ? start : (place ?? start)) };
}

/** Where the text stopped being JSON. Engines name the place in the error's message, or not at all. */
function placeIn(error: unknown): number | undefined {
  const place = /position (\d+)/.exec(error instanceof Error ? error.message : '');
  return place ? Number(place[1]) : undefined;
}

/** The longest that a word or an escape can hang over the end of a cut text: `\u00e` of `\u00e9`, `fals` of `false`. */
const LONGEST_TOKEN = 5;

/** All right up to the end, where brackets or a string are still open. */
function isCutOff(text: string, start: number, place: number | undefined): boolean {
  if (text[start] !== '{' && text[start] !== '[') return false;
  if (place !== undefined && place < text.trimEnd().length - LONGEST_TOKEN) return false;
  return endsInside(text);
}

function endsInside(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
  }
  return inString || depth > 0;
}

function lineAndColumn(text: string, place: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, place);
  return { line: before.split('\n').length, column: place - before.lastIndexOf('\n') };
}
