import { expect, it } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { createAppStore } from '../state/store.ts';
import { viewFromQuery } from '../state/viewUrl.ts';
import { sayNotice } from './sayNotice.ts';
import { versionNotice } from './versionNotice.ts';

const { title, version } = index.dataset;
const claimsOfTurkey = 42;

function said(query: string): string | null {
  const { view, notices } = viewFromQuery(query, index);
  const notice = versionNotice(query, createAppStore(index, view, { notices }).getState());
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

it('compares nothing where something of the view is lost, and leaves that to the other notices', () => {
  expect(said('actor=constantinople&version=2b1f~40')).toContain('Not all that it names is still there:');
});
