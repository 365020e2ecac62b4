import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { arbitraryView } from './testing/arbitraryView.ts';
import { isSameVersion, readVersionMark } from './readVersionMark.ts';
import { copiedLink } from './versionMark.ts';
import { viewFromQuery } from './viewUrl.ts';

const opened = { type: 'first' } as const;
const PAGE = 'https://example.org/map/';
const queryOf = (link: string) => new URL(link).search.slice(1);

it('goes along with every view and changes none', () => {
  const versions = fc.oneof(
    fc.constant(realIndex.dataset.version),
    fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/~\d+(?:~[\da-f]{8})?$/.test(text)),
  );
  const shown = fc.option(
    fc.record({ claims: fc.nat(999_999_999), words: fc.option(fc.stringMatching(/^[\da-f]{8}$/)) }),
  );
  fc.assert(
    fc.property(arbitraryView(realIndex), versions, shown, (view, version, count) => {
      const index = { ...realIndex, dataset: { ...realIndex.dataset, version } };
      const query = queryOf(copiedLink({ opened, view, index }, count, PAGE));
      const mark = readVersionMark(query);
      expect(viewFromQuery(query, index)).toEqual({ view, notices: [] });
      expect(mark).toEqual({ version, shown: count });
      expect(mark && isSameVersion(mark, version)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['', null],
  ['actor=russia', null],
  ['version=', null],
  ['version=cc013ddbd1ae', { version: 'cc013ddbd1ae', shown: null }],
  ['version=cc013ddbd1ae~12&actor=russia', { version: 'cc013ddbd1ae', shown: { claims: 12, words: null } }],
  ['version=cc013ddbd1ae~12~00ff00aa', { version: 'cc013ddbd1ae', shown: { claims: 12, words: '00ff00aa' } }],
  ['version=cc013ddbd1ae~12~00FF', { version: 'cc013ddbd1ae~12~00FF', shown: null }],
  ['version=%7E%7E~-1', { version: '~~~-1', shown: null }],
  [`version=${'x'.repeat(900)}~1`, { version: 'x'.repeat(80), shown: { claims: 1, words: null } }],
])('reads %s', (query, mark) => {
  expect(readVersionMark(query)).toEqual(mark);
});
