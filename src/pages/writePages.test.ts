import { mkdtempSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realDataset } from '../dataset/testing/realDataset.ts';
import { writePages } from './writePages.tsx';

const ROOT = path.join(import.meta.dirname, '../..');
const { actors, title } = realDataset;

/** The parts of a built site that pages are made from, with the addresses that a build writes. */
async function writeInto(folder: string, siteUrl: string | null, pages: number): Promise<void> {
  const html = readFileSync(path.join(ROOT, 'index.html'), 'utf8').replaceAll(/(href|src)="\/(?:src\/)?/g, '$1="./');
  writeFileSync(path.join(folder, 'index.html'), html);
  mkdirSync(path.join(folder, 'data'));
  for (const name of ['index.json', 'paris-moscow-2015.json', 'paris-moscow-2015.stories.json']) {
    writeFileSync(path.join(folder, 'data', name), readFileSync(path.join(ROOT, 'public/data', name)));
  }
  await writePages(ROOT, folder, { pages, pictures: 1, siteUrl });
}

const tagOf = (html: string, name: string) =>
  new RegExp(`<(?:meta (?:name|property)="${name}" content|link rel="${name}" href)="([^"]*)"`).exec(html)?.[1];

describe.each([
  ['at an address that is known', 'https://example.org/maps/paris/', 'https://example.org/maps/paris/'],
  ['anywhere', null, '../../'],
])('the pages of a site %s', (_, siteUrl, at) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-pages-'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const page = () => read('actor/russia/index.html');
  beforeAll(() => writeInto(folder, siteUrl, 4));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('say where they are, and where their pictures are', () => {
    const html = page();
    expect(tagOf(html, 'canonical')).toBe(`${at}actor/russia/`);
    expect(tagOf(html, 'og:url')).toBe(`${at}actor/russia/`);
    expect(tagOf(html, 'og:image')).toBe(`${at}actor/russia/card.png`);
    expect(tagOf(html, 'twitter:image')).toBe(`${at}actor/russia/card.png`);
    expect(tagOf(html, 'og:title')).toBe(`Russia · ${title}`);
    expect(tagOf(read('actor/index.html'), 'canonical')).toBe(`${siteUrl ?? '../'}actor/`);
  });

  it('take their program and style from wherever the site is', () => {
    const own = [...page().matchAll(/\s(?:src|href)="([^"#?]*)/g)].map(([, address = '']) => address);
    expect(own.filter((address) => !address.startsWith('../../') && !address.startsWith('https://'))).toEqual([]);
    expect(page()).toContain('<html lang="en" data-root="../../" data-view="actor=russia"');
  });

  it('are as many as were asked for; others are reached by the app, and share a picture', () => {
    const written = readdirSync(path.join(folder, 'actor')).filter((name) => name !== 'index.html');
    expect(written).toHaveLength(4);
    expect(actors.length).toBeGreaterThan(4);
    const drawn = written.filter((name) => readdirSync(path.join(folder, 'actor', name)).includes('card.png'));
    expect(drawn).toHaveLength(1);
    const shared = written.find((name) => !drawn.includes(name));
    expect(tagOf(read(`actor/${shared}/index.html`), 'og:image')).toBe(`${at}link/map.png`);
    expect(page()).toMatch(/href="\.\.\/\.\.\/\?actor=[a-z-]+"/);
  });

  it('are in a sitemap only where addresses can be whole', () => {
    const hasSitemap = readdirSync(folder).includes('sitemap.xml');
    expect(hasSitemap).toBe(siteUrl !== null);
    const addresses = hasSitemap ? [...read('sitemap.xml').matchAll(/<loc>([^<]*)/g)].map(([, loc]) => loc) : [];
    expect(addresses.length).toBe(siteUrl === null ? 0 : 7);
    expect(addresses.every((address) => address?.startsWith('https://example.org/maps/paris/'))).toBe(true);
  });
});
