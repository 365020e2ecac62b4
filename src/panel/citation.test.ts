import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { citation } from './citation.ts';
import { sayHappened, sayWhoSays } from '../say/happened.ts';

describe('a citation', () => {
  it.each(realDataset.claims.map((claim) => [claim.id, claim] as const).slice(0, 40))(
    'of %s is whole',
    (_id, claim) => {
      const text = citation(realIndex, claim, 'https://example.org/?claim=x');
      for (const id of claim.sentences) expect(text).toContain(realIndex.sentenceById.get(id)?.text);
      const source = realIndex.sourceById.get(realIndex.sentenceById.get(claim.sentences[0] ?? '')?.source ?? '');
      expect(text).toContain(source?.title);
      expect(text).toContain(source?.publisher ?? 'publisher not stated');
      expect(text).toContain(claim.gist);
      expect(text.endsWith('https://example.org/?claim=x')).toBe(true);
      expect(text.includes('date not stated')).toBe(claim.happened === null);
    },
  );
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
