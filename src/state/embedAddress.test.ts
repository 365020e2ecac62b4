import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { appLink } from './appLink.ts';
import { CONTROLS, embedAddress, EMBED_THEMES, lookFromQuery, type Control } from './embedAddress.ts';
import { arbitraryView } from './testing/arbitraryView.ts';
import { initialView, select } from './view.ts';
import { viewFromQuery } from './viewUrl.ts';

const SITE = 'https://example.org/maps/';
const state = { index, view: initialView, opened: { type: 'first' } } as const;
const queryOf = (address: string) => new URL(address).search.slice(1);

it('lies beside the page that it is made on, and says nothing that is usual', () => {
  const usual = { controls: new Set<Control>(['panel', 'time']), theme: 'system' } as const;
  expect(embedAddress(state, usual, SITE)).toBe('https://example.org/maps/embed.html');
  expect(embedAddress(state, usual, `${SITE}index.html?actor=russia#map`)).toBe(`${SITE}embed.html`);
  const bare = { controls: new Set<Control>(), theme: 'dark' } as const;
  const view = select(initialView, 'actor', 'russia');
  expect(embedAddress({ ...state, view }, bare, SITE)).toBe(`${SITE}embed.html?controls=none&theme=dark&actor=russia`);
});

it('comes back whole, the look and the view, for every look and view', () => {
  const looks = fc.record({
    controls: fc.subarray([...CONTROLS]).map((some) => new Set(some)),
    theme: fc.constantFrom(...EMBED_THEMES),
  });
  fc.assert(
    fc.property(looks, arbitraryView(index), (look, view) => {
      const query = queryOf(embedAddress({ ...state, view }, look, SITE));
      expect(lookFromQuery(query)).toEqual(look);
      expect(viewFromQuery(query, index)).toEqual({ view, notices: [] });
    }),
    { numRuns: 200 },
  );
});

it('reads what others write without failing', () => {
  expect(lookFromQuery('controls=TIME,clock,&theme=Neon')).toEqual({ controls: new Set(['time']), theme: 'system' });
});

it('leads back to the app', () => {
  const view = select(initialView, 'actor', 'russia');
  for (const page of [`${SITE}embed.html?controls=none`, `${SITE}embed?theme=dark`, `${SITE}?embed=1`]) {
    expect(appLink({ ...state, view }, page)).toBe(`${SITE}?actor=russia`);
  }
});
