import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { parseDay } from '../model/day.ts';
import { arbitraryView } from './testing/arbitraryView.ts';
import { initialFilters, initialView, openAll, type View } from './view.ts';
import { viewFromQuery, viewToQuery } from './viewUrl.ts';

const stories = [
  { id: 'from-here-to-there', title: 'From here to there', steps: 9 },
  { id: 'there-and-back', title: 'There and back', steps: 1 },
];
const views = arbitraryView(index, stories);
/** Thousands of views take their time on a busy machine. */
const PATIENT = 60_000;
const day = (text: string): number => parseDay(text)!;

function viewOf(query: string): View {
  return viewFromQuery(query, index, stories).view;
}

function noticesOf(query: string) {
  return viewFromQuery(query, index, stories).notices.map(({ part, problem, given, nearest }) => [
    part,
    problem,
    given,
    nearest?.name ?? null,
  ]);
}

/** The address after the first suggestion was taken. */
function mended(query: string): string {
  const { view, notices } = viewFromQuery(query, index, stories);
  const nearest = notices[0]?.nearest;
  return viewToQuery(nearest?.type === 'view' ? nearest.mend(view) : view, index);
}

describe('an address reads well', () => {
  const some: View = {
    ...initialView,
    selection: { type: 'actor', id: 'vladimir-putin' },
    window: { from: day('2015-11-24'), to: day('2015-11-26') },
    filters: { ...initialFilters, relations: new Set(['military']) },
  };

  it.each<[string, View]>([
    ['', initialView],
    ['actor=vladimir-putin&from=2015-11-24&to=2015-11-26&relations=military', some],
    ['link=russia~turkey~military', { ...initialView, selection: { type: 'link', id: 'russia~turkey~military' } }],
    ['open=russia,turkey', { ...initialView, open: new Set(['turkey', 'russia']) }],
    ['open=*', openAll(initialView, index)],
    ['story=there-and-back', { ...initialView, story: { id: 'there-and-back', step: 1 } }],
    [
      'story=from-here-to-there&step=4&link=russia~turkey~military',
      {
        ...initialView,
        story: { id: 'from-here-to-there', step: 4 },
        selection: { type: 'link', id: 'russia~turkey~military' },
      },
    ],
    ['view=table', { ...initialView, display: 'table' }],
    ['unmatched=hide', { ...initialView, unmatched: 'hide' }],
    ['names=hide', { ...initialView, names: 'hide' }],
    ['clock=reported&undated=no', { ...initialView, clock: 'reported', undated: false }],
    [
      'relations=diplomatic,military&sources=-moscow-times&min-origins=2&disputed=only',
      {
        ...initialView,
        filters: {
          ...initialFilters,
          relations: new Set(['military', 'diplomatic']),
          sources: new Set(index.dataset.sources.map(({ id }) => id).filter((id) => id !== 'moscow-times')),
          minOrigins: 2,
          onlyDisputed: true,
        },
      },
    ],
  ])('%s', (query, view) => {
    expect(viewToQuery(view, index)).toBe(query);
    expect(viewFromQuery(query, index, stories)).toEqual({ view, notices: [] });
  });

  it('is the same for equal views, however they came about', () => {
    const [one, other] = [new Set(['russia', 'turkey', 'france']), new Set(['france', 'turkey', 'russia'])];
    expect(viewToQuery({ ...initialView, open: one }, index)).toBe(viewToQuery({ ...initialView, open: other }, index));
  });
});

describe('a view comes back from its address', () => {
  it(
    'whatever the view',
    () => {
      fc.assert(
        fc.property(views, (view) => {
          expect(viewFromQuery(viewToQuery(view, index), index, stories)).toEqual({ view, notices: [] });
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENT,
  );

  it(
    'also from an address that mail programs and forms have percent-encoded',
    () => {
      fc.assert(
        fc.property(views, (view) => {
          const encoded = new URLSearchParams(viewToQuery(view, index)).toString();
          expect(viewOf(encoded)).toEqual(view);
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );
});

describe('an address that is wrong', () => {
  it(
    'never throws, and what it shows has an address of its own',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
          const { view } = viewFromQuery(query, index, stories);
          expect(viewOf(viewToQuery(view, index))).toEqual(view);
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENT,
  );

  it(
    'never throws when a valid one is damaged',
    () => {
      const damage = fc.record({ at: fc.nat(), length: fc.nat(6), text: fc.string({ unit: 'binary', maxLength: 4 }) });
      fc.assert(
        fc.property(views, fc.array(damage, { minLength: 1, maxLength: 4 }), (view, damages) => {
          const query = damages.reduce(
            (text, { at, length, text: inserted }) => {
              const place = text.length === 0 ? 0 : at % text.length;
              return text.slice(0, place) + inserted + text.slice(place + length);
            },
            viewToQuery(view, index),
          );
          const read = viewFromQuery(query, index, stories);
          expect(viewFromQuery(viewToQuery(read.view, index), index, stories)).toEqual({
            view: read.view,
            notices: [],
          });
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENT,
  );

  it(
    'never throws on known names with any values, and says which it could not read',
    () => {
      const names = [
        'story',
        'step',
        'actor',
        'link',
        'claim',
        'fact',
        'dispute',
        'depth',
        'open',
        'view',
        'unmatched',
        'names',
        'clock',
        'from',
        'to',
      ];
      const more = [
        'undated',
        'relations',
        'stances',
        'statuses',
        'kinds',
        'sources',
        'origins',
        'min-origins',
        'disputed',
        'v',
      ];
      const value = fc.oneof(
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', 'toString', '*', '-', ',,', '~~', '-1', '1e9'),
      );
      const part = fc.tuple(fc.constantFrom(...names, ...more), value);
      fc.assert(
        fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
          const { view, notices } = viewFromQuery(new URLSearchParams(parts).toString(), index, stories);
          expect(notices.length).toBeLessThanOrEqual(5);
          for (const { nearest } of notices) {
            const mend = nearest?.type === 'view' ? nearest.mend(view) : view;
            expect(viewOf(viewToQuery(mend, index))).toEqual(mend);
          }
        }),
        { numRuns: 2_000 },
      );
    },
    PATIENT,
  );

  it('is answered, however long it is', () => {
    const query = `open=${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(',')}&actor=${'x'.repeat(500_000)}`;
    expect(viewFromQuery(query, index, stories).notices.at(-1)).toMatchObject({ problem: 'more' });
  });

  it.each<[query: string, notices: unknown[], mended: string]>([
    ['actor=putn', [['actor', 'unknown', 'putn', 'Vladimir Putin']], 'actor=vladimir-putin'],
    ['actor=hollande', [['actor', 'unknown', 'hollande', 'François Hollande']], 'actor=francois-hollande'],
    ['actor=qqqqqqqq', [['actor', 'unknown', 'qqqqqqqq', null]], ''],
    [
      'link=russia~turky~military',
      [['link', 'unknown', 'russia~turky~military', 'Russia – Turkey']],
      'link=russia~turkey~military',
    ],
    [
      'link=turkey~russia~war',
      [['link', 'unknown', 'turkey~russia~war', 'Russia – Turkey']],
      'link=russia~turkey~diplomatic',
    ],
    ['link=russia', [['link', 'unknown', 'russia', null]], ''],
    [
      'story=from-here-to-their&step=3',
      [['story', 'unknown', 'from-here-to-their', 'From here to there']],
      'story=from-here-to-there',
    ],
    ['story=from-here-to-there&step=10', [['step', 'unreadable', '10', null]], 'story=from-here-to-there'],
    ['relations=military,econmic', [['relations', 'unknown', 'econmic', 'economic']], 'relations=military,economic'],
    ['relations=econmic', [['relations', 'unknown', 'econmic', 'economic']], 'relations=economic'],
    ['sources=moscow-time', [['sources', 'unknown', 'moscow-time', expect.any(String)]], 'sources=moscow-times'],
    ['open=rusia', [['open', 'unknown', 'rusia', 'Russia']], 'open=russia'],
    ['from=2015-11-31', [['from', 'unreadable', '2015-11-31', '2015-11-30']], 'from=2015-11-30&to=2015-12-31'],
    ['from=yesterday&to=2015-11-26', [['from', 'unreadable', 'yesterday', null]], 'from=1915-01-01&to=2015-11-26'],
    ['view=tabel', [['view', 'unreadable', 'tabel', 'table']], 'view=table'],
    ['depth=9', [['depth', 'unreadable', '9', null]], ''],
    ['min-origins=some', [['min-origins', 'unreadable', 'some', null]], ''],
    ['disputed=perhaps', [['disputed', 'unreadable', 'perhaps', null]], ''],
    ['actor=russia&open=%E0%A4%A', [['open', 'unknown', '\uFFFD%a', null]], 'actor=russia'],
    ['v=7&actor=russia', [['v', 'newer', '7', null]], 'actor=russia'],
  ])('%s', (query, notices, query2) => {
    expect(noticesOf(query)).toEqual(notices);
    expect(mended(query)).toBe(query2);
  });

  it.each([
    ['a link’s actors in the other order', 'link=turkey~russia~military', 'link=russia~turkey~military'],
    ['capitals', 'actor=Vladimir-Putin&relations=Military', 'actor=vladimir-putin&relations=military'],
    ['dates in the wrong order', 'from=2015-11-26&to=2015-11-24', 'from=2015-11-24&to=2015-11-26'],
    ['a month', 'from=2015-11&to=2015-11', 'from=2015-11-01&to=2015-11-30'],
    ['years', 'from=1915&to=2015', 'from=1915-01-01&to=2015-12-31'],
    ['one end', 'from=2015-11-26', 'from=2015-11-26&to=2015-12-31'],
    [
      'defaults written out',
      'view=map&unmatched=fade&names=show&depth=0&relations=diplomatic,military,economic&undated=yes',
      '',
    ],
    ['empty values', 'actor=&from=&relations=', ''],
    ['names of others', 'utm_source=mail&fbclid=1&__proto__=1&actor=russia', 'actor=russia'],
    ['a name given twice', 'actor=russia&actor=turkey', 'actor=russia'],
    ['a step of no story', 'step=3&actor=russia', 'actor=russia'],
    ['two selections', 'claim=nothing&actor=russia', 'actor=russia'],
  ])('is mended without a word: %s', (_, query, canonical) => {
    expect(viewToQuery(viewOf(query), index)).toBe(canonical);
    expect(noticesOf(query)).toEqual([]);
  });

  it('says so when two actors have no claim in a relation, and offers one that they have', () => {
    const { notices } = viewFromQuery('link=france~vladimir-putin~economic&from=x', index);
    expect(notices[0]).toMatchObject({ part: 'link', problem: 'no-claims' });
  });

  it('keeps what can be read beside it', () => {
    expect(viewOf('actor=nobody&relations=military,x&depth=2')).toEqual({
      ...initialView,
      depth: 2,
      filters: { ...initialFilters, relations: new Set(['military']) },
    });
  });
});
