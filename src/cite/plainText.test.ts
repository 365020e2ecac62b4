import { describe, expect, it } from 'vitest';
import { actorById } from '../dataset/datasetIndex.ts';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { parseLinkId } from '../model/link.ts';
import { sayHappened, sayWhoSays } from '../say/happened.ts';
import { citeClaim, citeLink, citeView } from './cited.ts';
import { plainText } from './plainText.ts';

const ADDRESS = 'https://example.org/?claim=x';
const nameOf = (id: string) => actorById(realIndex, id)?.name ?? id;
const version = `${realDataset.title} (Attaché, dataset version ${realDataset.version}).`;

describe('a citation of a claim', () => {
  it.each(realDataset.claims.map((claim) => [claim.id, claim] as const).slice(0, 40))(
    'has sentence, source, both dates, dataset and address: %s',
    (_id, claim) => {
      const text = plainText(citeClaim(realIndex, claim, ADDRESS), nameOf);
      for (const id of claim.sentences) expect(text).toContain(realIndex.sentenceById.get(id)?.text);
      const source = realIndex.sourceById.get(realIndex.sentenceById.get(claim.sentences[0] ?? '')?.source ?? '');
      expect(text).toContain(source?.title);
      expect(text).toContain(source?.publisher ?? 'publisher not stated');
      expect(text).toContain(claim.gist);
      expect(text).toContain(sayHappened(claim.happened));
      expect(text).toMatch(/published \d+ \w+ \d{4}/);
      expect(text.split('\n').slice(-2)).toEqual([version, ADDRESS]);
    },
  );

  it('says who says so, and that a date is not stated', () => {
    const told = realDataset.claims.find(({ saidBy, happened }) => saidBy && !happened)!;
    const text = plainText(citeClaim(realIndex, told, ADDRESS), nameOf);
    expect(text).toContain(`According to ${nameOf(told.saidBy![0]!)}`);
    expect(text).toContain('Happened: date not stated.');
  });
});

describe('a citation of a link', () => {
  it('has every sentence of the claims it is given, and no other', () => {
    const id = 'russia~turkey~military';
    const { a, b, relation } = parseLinkId(id)!;
    const ends = [actorById(realIndex, a)!, actorById(realIndex, b)!] as const;
    const own = realDataset.claims.flatMap(({ from, to, relation: about }, place) =>
      about === relation && [from, to].toSorted().join() === `${a},${b}` ? [place] : [],
    );
    const text = plainText(citeLink(realIndex, { id, ends, relation }, Uint32Array.from(own), ADDRESS), nameOf);
    const quoted = new Set(
      own.map((place) =>
        realDataset.claims[place]!.sentences.map((one) => realIndex.sentenceById.get(one)!.text).join(' '),
      ),
    );
    expect(new Set([...text.matchAll(/^“(.*)”$/gm)].map(([, words]) => words))).toEqual(quoted);
    expect(text.startsWith(`Russia and Turkey, military.\n${own.length} claims in `)).toBe(true);
    expect(text).toMatch(/^Happened: .*2015\. Reported: 26 November 2015\.$/m);
    expect(text.split('\n').slice(-2)).toEqual([version, ADDRESS]);
  });
});

describe('a citation of a view', () => {
  const all = Uint32Array.from(realDataset.claims.keys());

  it('lists every source, and says what the view holds', () => {
    const text = plainText(citeView(realIndex, all, 'Vladimir Putin · Military', ADDRESS), nameOf);
    expect(text.split('\n')[0]).toBe(`${realDataset.title}: Vladimir Putin · Military.`);
    for (const { title } of realDataset.sources) expect(text).toContain(`– ${title}, `);
    expect(text).toContain(`${realDataset.claims.length} claims in ${realDataset.sources.length} sources.`);
    expect(text.split('\n').slice(-2)).toEqual([version, ADDRESS]);
  });

  it('of nothing says so', () => {
    const text = plainText(citeView(realIndex, new Uint32Array(), '', ADDRESS), nameOf);
    expect(text).toContain('0 claims in 0 sources.');
    expect(text).toContain('Happened: not stated. Reported: not stated.');
  });
});

describe('who says so', () => {
  const names: Record<string, string> = { putin: 'Vladimir Putin', ria: 'RIA Novosti' };
  it.each([
    [null, 'asserted by the source'],
    [['putin'], 'according to Vladimir Putin'],
    [['putin', 'ria'], 'according to Vladimir Putin, quoted by RIA Novosti'],
  ])('%j is said as “%s”', (saidBy, said) => {
    expect(sayWhoSays(saidBy, (id) => names[id] ?? id)).toBe(said);
  });
});

it('no date is said as not stated', () => {
  expect(sayHappened(null)).toBe('date not stated');
});
