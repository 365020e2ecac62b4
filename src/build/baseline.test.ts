import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What every engine has had for two and a half years is used freely (Baseline, widely available). Syntax is brought down to
 * that by the build; names of functions, properties and rules are not, so those that are younger are looked for here.
 */
const SRC = path.join(import.meta.dirname, '..');
const NODE_ONLY = /^(?:compiler|generate|build|fuzz|pages)\/|\/testing\/|\.test\.tsx?$/;

/** Younger than that, or in some engines only. What has come of age is taken off the list. */
const YOUNG: readonly (readonly [name: string, found: RegExp])[] = [
  ['Set methods', /\.(?:union|intersection|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/],
  [
    'iterator helpers',
    /\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|take|drop|flatMap|reduce|toArray|some|every)\(/,
  ],
  ['Iterator.from', /\bIterator\./],
  ['Promise.try', /Promise\.try\(/],
  ['RegExp.escape', /RegExp\.escape\(/],
  ['Uint8Array to and from base64', /(?:toBase64|fromBase64|toHex|fromHex)\(/],
  ['Float16Array', /Float16Array/],
  ['using', /\b(?:await )?using [a-z]+ =/],
  ['Temporal', /\bTemporal\./],
  ['scheduler', /\bscheduler\.(?:yield|postTask)/],
  ['idle callbacks', /requestIdleCallback/],
  ['view transitions', /startViewTransition|view-transition-name/],
  ['navigation API', /\bnavigation\.(?:navigate|addEventListener)/],
  ['file pickers', /show(?:Open|Save|Directory)(?:File)?Picker/],
  ['closedby', /closedby=|closedBy=/i],
  ['invoker commands', /commandfor=/i],
  ['anchor positioning', /anchor-name|position-anchor|position-area/],
  ['@starting-style', /@starting-style/],
  ['@scope', /@scope\b/],
  ['field-sizing', /field-sizing/],
  ['interpolate-size', /interpolate-size/],
  ['scroll-driven animation', /animation-timeline/],
  ['text-wrap: pretty', /text-wrap:\s*pretty|text-pretty/],
  ['reading-flow', /reading-flow/],
  ['@property in own CSS', /@property\s+--/],
  ['hanging-punctuation', /hanging-punctuation/],
];

/** Used where it is there, and not missed where it is not. */
const WITHOUT_HARM: Readonly<Record<string, string>> = {
  'text-wrap: pretty': 'only how lines break',
  'field-sizing': 'a text that is longer than its field scrolls',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(?:tsx?|css)$/.test(file) && !NODE_ONLY.test(file));

describe('the code keeps to what is widely available', () => {
  it('reads the code that ships', () => {
    expect(files.length).toBeGreaterThan(250);
    expect(files).toContain('app/main.tsx');
    expect(files).toContain('ui/app.css');
  });

  it.each(YOUNG)('%s', (name, found) => {
    const users = files.filter((file) => found.test(readFileSync(path.join(SRC, file), 'utf8')));
    expect(name in WITHOUT_HARM ? [] : users).toEqual([]);
  });
});
