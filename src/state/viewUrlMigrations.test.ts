import { expect, it } from 'vitest';
import { currentVersion, migrate, MIGRATIONS, type Migration, type Parts } from './viewUrlMigrations.ts';

const rename =
  (from: string, to: string): Migration =>
  (parts) =>
    new Map([...parts].map(([name, value]) => [name === from ? to : name, value]));

const parts = (text: string): Parts => new Map(new URLSearchParams(text));

/** The second version called `kind` `relations`; the third called `node` `actor`. */
const migrations = [rename('kind', 'relations'), rename('node', 'actor')];

it.each([
  ['kind=military&node=russia', 'relations=military&actor=russia'],
  ['v=1&kind=military', 'v=1&relations=military'],
  ['v=2&kind=x&node=russia', 'v=2&kind=x&actor=russia'],
  ['v=3&kind=x&node=y', 'v=3&kind=x&node=y'],
  ['v=rubbish&node=russia', 'v=rubbish&actor=russia'],
])('lifts an old address step by step: %s', (old, lifted) => {
  expect(migrate(parts(old), migrations)).toEqual({ parts: parts(lifted), isNewer: false });
});

it('knows an address that a later version wrote', () => {
  expect(migrate(parts('v=4'), migrations).isNewer).toBe(true);
  expect(migrate(parts('v=9999&actor=russia'))).toEqual({ parts: parts('v=9999&actor=russia'), isNewer: true });
});

it('has version 1, which is not written', () => {
  expect([currentVersion(), MIGRATIONS]).toEqual([1, []]);
});
