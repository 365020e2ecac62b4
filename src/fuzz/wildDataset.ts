import fc from 'fast-check';
import type { Dataset } from '../model/dataset.ts';
import { FIRST_DAY, formatDay, LAST_DAY } from '../model/day.ts';
import { HARD_STRINGS } from './damage.ts';

const words = fc.oneof(
  fc.constantFrom(...HARD_STRINGS),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const day = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(FIRST_DAY, LAST_DAY, 0, -1, FIRST_DAY + 365, LAST_DAY - 1) },
  { weight: 3, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY }) },
);
const days = fc
  .tuple(day, day)
  .map(([one, other]) => ({ from: formatDay(Math.min(one, other)), to: formatDay(Math.max(one, other)) }));
const position = fc.oneof(
  fc.constantFrom(0, -0, 1e308, -1e308, 1e-320, 1e9),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** What may be said of one thing of a list without the dataset becoming invalid. */
const change = fc.record({
  at: fc.nat(10_000),
  other: fc.nat(10_000),
  words,
  more: fc.array(words, { maxLength: 5 }),
  days,
  x: position,
  y: position,
  isSet: fc.boolean(),
  what: fc.constantFrom('about', 'source', 'sentence', 'actor', 'member', 'claim', 'when', 'who', 'fact', 'dispute'),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** The text of a dataset that is valid, and as strange as the format allows. */
export function wildDataset(base: Dataset): fc.Arbitrary<string> {
  return fc
    .array(change, { minLength: 1, maxLength: 12 })
    .map((changes) => JSON.stringify(changes.reduce(changed, base)));
}

function changed(dataset: Dataset, one: Change): Dataset {
  const text = one.words;
  const maybe = one.isSet ? text : null;
  const { actors, claims } = dataset;
  const other = actors[one.other % actors.length]!;
  switch (one.what) {
    case 'about':
      return { ...dataset, title: text, summary: text, language: text, version: text, span: one.days };
    case 'source': {
      const { from: published } = one.days;
      const own = { title: text, publisher: maybe, url: maybe, language: text, note: maybe, published, file: text };
      return { ...dataset, sources: withOne(dataset.sources, one.at, () => own) };
    }
    case 'sentence':
      // The marks of its claims keep their places.
      return { ...dataset, sentences: withOne(dataset.sentences, one.at, (was) => ({ text: `${was.text}${text}` })) };
    case 'actor': {
      const own = { name: text, role: maybe, aliases: one.more, x: one.x, y: one.y };
      return { ...dataset, actors: withOne(actors, one.at, () => own) };
    }
    case 'member':
      return { ...dataset, actors: withOne(actors, one.at, ({ id }) => member(dataset, id, other.id, one.isSet)) };
    case 'claim':
      return { ...dataset, claims: withOne(claims, one.at, () => ({ gist: text, note: maybe, inferred: one.isSet })) };
    case 'when': {
      const happened = one.isSet ? ({ ...one.days, precision: 'range', asWritten: maybe } as const) : null;
      return { ...dataset, claims: withOne(claims, one.at, () => ({ happened })) };
    }
    case 'who':
      // Also towards itself, and said by the same one twice.
      return { ...dataset, claims: withOne(claims, one.at, () => ({ to: other.id, saidBy: [other.id, other.id] })) };
    case 'fact':
      return { ...dataset, facts: withOne(dataset.facts, one.at, () => ({ gist: text })) };
    case 'dispute': {
      const fact = dataset.facts[one.other % dataset.facts.length]!.id;
      const sides = [...one.more, '', '']
        .slice(0, Math.max(2, one.more.length))
        .map((gist) => ({ gist, facts: [fact, fact] }));
      const dispute = { id: `dispute-${dataset.disputes.length}-more`, question: text, sides };
      return { ...dataset, disputes: [...dataset.disputes, dispute] };
    }
  }
}

function withOne<Item>(items: readonly Item[], at: number, fields: (item: Item) => Partial<Item>): Item[] {
  return items.map((item, place) => (place === at % items.length ? { ...item, ...fields(item) } : item));
}

/** Only below what is at the top and no member's whole, so that no circle and no depth comes of it. */
function member({ actors }: Dataset, id: string, whole: string, isSet: boolean): { memberOf: string | null } {
  const isAbove = actors.some(({ memberOf }) => memberOf === id);
  const isTop = actors.some((actor) => actor.id === whole && actor.memberOf === null);
  return { memberOf: isSet && isTop && !isAbove && whole !== id ? whole : null };
}
