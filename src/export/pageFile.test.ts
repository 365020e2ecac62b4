import { describe, expect, it } from 'vitest';
import { datasetJson } from './datasetJson.ts';
import { pageFile, templateOf } from './pageFile.ts';
import { HOSTILE, hostileIndex } from './testing/hostileDataset.ts';

const TEMPLATE =
  '<!doctype html><html><head><title>Attaché</title></head><body><!--attache-dataset--><script type="module">run()</script></body></html>';
const { dataset } = hostileIndex();
const page = [
  ...pageFile(TEMPLATE, {
    title: HOSTILE.script,
    json: datasetJson(dataset),
    stories: JSON.stringify({ stories: [{ title: HOSTILE.script }] }),
    query: 'actor=turkey&from=2015-11-24',
    site: 'https://example.org/a/?data=small',
  }),
].join('');

describe('a page in one file', () => {
  it('carries the dataset in an element that no text in it can end', () => {
    const inside = [...page.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)];
    const [held, told] = inside.map(([, json = '']): unknown => JSON.parse(json));
    expect(held).toEqual(dataset);
    expect(told).toEqual({ stories: [{ title: HOSTILE.script }] });
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(page).not.toContain('<!-- ');
  });

  it('says with which view it opens and where it comes from', () => {
    expect(page).toContain(
      'data-query="actor=turkey&amp;from=2015-11-24" data-site="https://example.org/a/?data=small"',
    );
  });

  it('can be the template of another', () => {
    expect(templateOf(page).replace(/<title>.*<\/title>/, '<title>Attaché</title>')).toBe(TEMPLATE);
  });

  it('is made of a template alone', () => {
    expect(() => [...pageFile('<html></html>', { title: '', json: [], stories: null, query: '', site: '' })]).toThrow(
      'template',
    );
  });
});
