import { Cite } from '@citation-js/core';
// oxlint-disable-next-line import/no-unassigned-import -- it adds itself to the core
import '@citation-js/plugin-bibtex';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { HOSTILE, hostileIndex } from '../export/testing/hostileDataset.ts';
import { bibtex } from './bibtex.ts';
import { citeClaim, citeView } from './cited.ts';
import { cslItems, cslJson } from './cslJson.ts';

const ADDRESS = 'https://example.org/a_b/?link=france~russia~diplomatic&from=2015-11-24&x=50%25';
const TODAY = '2026-11-22';
const dated = realDataset.claims.find(({ happened }) => happened && happened.from !== happened.to)!;
const cited = citeClaim(realIndex, dated, ADDRESS);
const view = citeView(realIndex, Uint32Array.from(realDataset.claims.keys()), 'Military', ADDRESS);
const parts = (day: string) => day.split('-').map(Number);

/** Of the published schema of CSL-JSON (csl-data.json, draft 07) the fields that are used; it allows no unknown ones. */
const cslDate = v.strictObject({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.maxLength(3))),
    v.minLength(1),
    v.maxLength(2),
  ),
});
const cslSchema = v.array(
  v.strictObject({
    id: v.union([v.string(), v.number()]),
    type: v.picklist(['dataset', 'webpage', 'document']),
    title: v.optional(v.string()),
    'container-title': v.optional(v.string()),
    version: v.optional(v.string()),
    publisher: v.optional(v.string()),
    source: v.optional(v.string()),
    URL: v.optional(v.string()),
    language: v.optional(v.string()),
    issued: v.optional(cslDate),
    accessed: v.optional(cslDate),
    'event-date': v.optional(cslDate),
    'original-date': v.optional(cslDate),
    abstract: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
);

describe('CSL-JSON', () => {
  it.each([
    ['a claim', cited],
    ['a view', view],
  ])('of %s keeps to the schema, and Citation.js reads it', (_name, what) => {
    const text = cslJson(what, TODAY);
    expect(v.safeParse(cslSchema, JSON.parse(text)).issues).toBeUndefined();
    expect(new Cite(text).data.map(({ id, title }) => ({ id, title }))).toEqual(
      cslItems(what, TODAY).map(({ id, title }) => ({ id, title })),
    );
  });

  it('has the sentence, the source, both dates, the dataset with its version, and the address', () => {
    const [item, source] = cslItems(cited, TODAY);
    expect(item).toMatchObject({
      abstract: `“${dated.sentences.map((id) => realIndex.sentenceById.get(id)!.text).join(' ')}”`,
      'container-title': realDataset.title,
      version: realDataset.version,
      'event-date': { 'date-parts': [parts(dated.happened!.from), parts(dated.happened!.to)] },
      URL: ADDRESS,
    });
    const { title, published } = realIndex.sourceById.get(realIndex.sentenceById.get(dated.sentences[0]!)!.source)!;
    expect(item!['original-date']).toEqual({ 'date-parts': [parts(published)] });
    expect(source).toMatchObject({ title, issued: { 'date-parts': [parts(published)] } });
  });

  it('has every source of a view', () => {
    expect(
      cslItems(view, TODAY)
        .slice(1)
        .map(({ title }) => title),
    ).toEqual(realDataset.sources.map(({ title }) => title));
  });
});

describe('BibTeX', () => {
  it('is read back with all fields', () => {
    const [entry, source] = new Cite(bibtex(cited, TODAY)).data;
    expect(entry).toMatchObject({
      'citation-key': `attache.${realDataset.id}.claim.${dated.id}`,
      title: cited.title,
      version: realDataset.version,
      URL: ADDRESS,
      'event-date': { 'date-parts': [parts(dated.happened!.from), parts(dated.happened!.to)] },
    });
    expect(entry!['abstract']).toContain(realIndex.sentenceById.get(dated.sentences[0]!)!.text);
    expect(source).toMatchObject({ title: cited.sources[0]!.source.title });
  });

  it('has an entry for each source of a view', () => {
    expect(new Cite(bibtex(view, TODAY)).data.slice(1).map(({ title }) => title)).toEqual(
      realDataset.sources.map(({ title }) => title),
    );
  });

  it.each(Object.entries(HOSTILE).map(([name, text], at) => [name, text, at] as const))(
    'brings back hostile texts: %s',
    (_name, text, at) => {
      const index = hostileIndex();
      const claim = index.dataset.claims.find(({ id }) => id === `hostile-claim-${at}`)!;
      const [entry, source] = new Cite(bibtex(citeClaim(index, claim, ADDRESS), TODAY)).data;
      const plain = text.replaceAll(/[\s\p{Cc}\p{Cs}\p{Cn}]+/gu, ' ');
      expect(entry!['abstract']).toBe(`“${plain}”`);
      expect(source).toMatchObject({ title: plain.trim(), publisher: plain.trim() });
    },
  );
});
