import { describe, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { claimsOfScope } from '../derive/claimsInView.ts';
import { showing } from '../derive/shownClaims.ts';
import type { Claim, Dataset, Sentence } from '../model/dataset.ts';
import { createAppStore } from '../state/store.ts';
import { copiedLink } from '../state/versionMark.ts';
import { viewFromQuery } from '../state/viewUrl.ts';
import { sayNotice } from './sayNotice.ts';
import { versionNotice } from './versionNotice.ts';

const { title, version } = index.dataset;
const claimsOfTurkey = 42;

function said(query: string, on: DatasetIndex = index): string | null {
  const { view, notices } = viewFromQuery(query, on);
  const notice = versionNotice(query, createAppStore(on, view, { notices }).getState());
  return notice && sayNotice(notice);
}

it('says nothing of a link of this version, or of none', () => {
  expect(said('actor=turkey')).toBeNull();
  expect(said(`actor=turkey&version=${version}~3`)).toBeNull();
});

it('says what the link was made on, and how much it showed and shows', () => {
  const made = `This link was made on version 2b1f of “${title}”; this is version ${version}.`;
  const link = 'link=russia~turkey~military';
  expect(said(`${link}&version=2b1f`)).toBe(made);
  expect(said(`${link}&version=2b1f~40`)).toBe(`${made} It showed 40 claims then, and shows ${claimsOfTurkey} now.`);
  expect(said(`${link}&version=2b1f~42`)).toBe(`${made} It showed 42 claims then, and shows as many now.`);
  expect(said('version=2b1f~1')).toBe(`${made} It showed 1 claim then, and shows 431 now.`);
});

describe('a link that was copied here and is opened on a later version', () => {
  const query = 'link=russia~turkey~military';
  const { view } = viewFromQuery(query, index);
  const copied = (() => {
    const state = createAppStore(index, view).getState();
    return new URL(copiedLink(state, showing(state), 'https://example.org/')).search.slice(1);
  })();
  const places = claimsOfScope({ index, view, hovered: null }, 'selection');
  const shown = new Set(Array.from(places, (place) => index.dataset.claims[place]!.id));
  const first = [...shown][0]!;

  const later = (change: (dataset: Dataset) => Partial<Dataset>) => {
    const next = indexDataset({ ...index.dataset, ...change(index.dataset), version: 'ffff' });
    return said(copied, next)?.replace(/^.*?; this is version ffff. /, '');
  };
  const claimsWith = (change: (claim: Claim) => readonly Claim[]) =>
    later(({ claims }) => ({ claims: claims.flatMap(change) }));

  it('shows the same where something else has changed', () => {
    const same = 'What it shows has not changed, word for word: 42 claims.';
    expect(later(({ summary }) => ({ summary: `${summary} More.` }))).toBe(same);
    expect(claimsWith((claim) => (shown.has(claim.id) ? [claim] : [{ ...claim, gist: 'did otherwise' }]))).toBe(same);
  });

  it('shows fewer where a claim is gone', () => {
    expect(claimsWith((claim) => (claim.id === first ? [] : [claim]))).toBe(
      'It showed 42 claims then, and shows 41 now.',
    );
  });

  it.each<[string, Partial<Claim>]>([
    ['a date', { happened: null }],
    ['who says so', { saidBy: ['vladimir-putin'] }],
    ['its status', { status: 'hypothetical' }],
    ['a word of it', { gist: 'shot down a Russian Su-25' }],
  ])('shows as many in other words where %s was corrected', (_what, correction) => {
    expect(claimsWith((claim) => (claim.id === first ? [{ ...claim, ...correction }] : [claim]))).toBe(
      'It showed 42 claims then and shows as many now, but not the same, or in other words.',
    );
  });

  it('shows as many in other words where a sentence was corrected', () => {
    const [quoted] = index.dataset.claims.find(({ id }) => id === first)!.sentences;
    const mend = (sentence: Sentence) =>
      sentence.id === quoted ? { ...sentence, text: `${sentence.text}.` } : sentence;
    expect(later(({ sentences }) => ({ sentences: sentences.map(mend) }))).toContain('in other words.');
  });
});

it('compares nothing where something of the view is lost, and leaves that to the other notices', () => {
  expect(said('actor=constantinople&version=2b1f~40')).toContain('Not all that it names is still there:');
});
