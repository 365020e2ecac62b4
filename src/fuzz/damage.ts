import fc from 'fast-check';

/** Strings that have broken programs: names of JavaScript's own, marks that cannot be seen, halves of letters, dates. */
export const HARD_STRINGS: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'prototype',
  'hasOwnProperty',
  'null',
  'NaN',
  '-1',
  '0',
  '1e999',
  '../../etc/passwd',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '\u202Etxt.exe\u202C',
  '\u2066\u2067\u200F',
  'a\u200Bb\u200D\uFEFF',
  '\u0000',
  '\u2028\u2029',
  '\uD800',
  '\uDC00x',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(20),
  'x'.repeat(5000),
  'russia',
  'Russia',
  'paper-1',
  'a,b',
  'a~b~military',
  '-a',
  '*',
  '0000-01-01',
  '0000-00-00',
  '0001-02-29',
  '1582-10-10',
  '9999-12-31',
  '2015-02-29',
  '2015-13-01',
  '+010000-01-01',
  '-000001-01-01',
  '2015-11-24T00:00:00Z',
];

const HARD_NUMBERS = [0, -0, -1, 1, 0.5, 1e-320, 255, 65_536, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e308, -1e308];

const hardString = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HARD_STRINGS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string() },
);

/** JSON text in place of a value: also what is no number in JSON's own eyes but becomes one, and what is no JSON at all. */
const hardValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hardString.map((text) => JSON.stringify(text)) },
  { weight: 4, arbitrary: fc.constantFrom(...HARD_NUMBERS).map((number) => JSON.stringify(number)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'null',
      'true',
      '[]',
      '{}',
      '1e999',
      '-1e999',
      'NaN',
      '-0.0',
      '{"__proto__":{"id":"x"}}',
      '{"constructor":{"prototype":{}}}',
      '[[[[[[[[]]]]]]]]',
      '"\\ud800"',
      '{"length":4294967296}',
    ),
  },
  { weight: 2, arbitrary: fc.json({ maxDepth: 3 }) },
);

/** One change of a tree of JSON: what happens to the value at a place, counted through the whole tree. */
const change = fc.record({
  place: fc.nat(1_000_000),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'swap', 'swap', 'remove', 'double', 'add'),
  other: fc.nat(1_000_000),
  value: hardValue,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** Stands in the tree for text that is put in as it is, once the tree is written out. */
const HOLE = 'hole-for-text-';

/** The text of a JSON value with one to four of its values replaced, exchanged, left out, doubled or added to. */
export function damagedJson(whole: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(whole);
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const tree: unknown = JSON.parse(text);
    const holes: string[] = [];
    for (const one of changes) applyChange(tree, one, holes);
    return JSON.stringify(tree).replaceAll(new RegExp(`"${HOLE}(\\d+)"`, 'g'), (_, at) => holes[Number(at)] ?? 'null');
  });
}

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function applyChange(tree: unknown, { place, kind, other, value }: Change, holes: string[]): void {
  const places = placesIn(tree);
  if (places.length === 0) return;
  const at = places[place % places.length]!;
  const from = places[other % places.length]!;
  const { holder, key } = at;
  if (kind === 'replace') setAt(at, hole(value, holes));
  else if (kind === 'swap') setAt(at, structuredClone(Reflect.get(from.holder, from.key)));
  else if (kind === 'remove') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  } else if (Array.isArray(holder)) {
    holder.splice(Number(key), 0, kind === 'double' ? structuredClone(holder[Number(key)]) : hole(value, holes));
  } else if (kind === 'add') {
    const name = HARD_STRINGS[other % HARD_STRINGS.length]!;
    Object.defineProperty(holder, name, {
      value: hole(value, holes),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

function hole(value: string, holes: string[]): string {
  holes.push(value);
  return `${HOLE}${holes.length - 1}`;
}

function setAt({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(tree: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const holder = value as Place['holder'];
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      visit(Reflect.get(holder, key));
    }
  };
  visit(tree);
  return places;
}

const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat(12),
  put: fc.oneof(hardString, fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '&', '=', '%', '%00', '%ff', '+')),
});

/** Text with some of it cut out and something else put in, and perhaps its end missing. */
export function damagedText(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const end = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.tuple(text, fc.array(cut, { maxLength: 4 }), end).map(([whole, cuts, share]) =>
    cuts
      .reduce((left, { at, length, put }) => {
        const place = Math.floor(at * left.length);
        return left.slice(0, place) + put + left.slice(place + length);
      }, whole)
      .slice(0, Math.ceil(whole.length * share * 2)),
  );
}

const flip = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(7));

/** Bytes with one to some bits turned, and perhaps cut off. */
export function damagedBytes(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const end = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.tuple(fc.array(flip, { minLength: 1, maxLength: 6 }), end).map(([flips, share]) => {
    const bytes = new Uint8Array(whole);
    for (const [at, bit] of flips) bytes[Math.floor(at * bytes.length)]! ^= 1 << bit;
    return bytes.slice(0, Math.ceil(bytes.length * share));
  });
}
