import { describe, expect, it } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { foldText, wordsOf } from './foldText.ts';
import { excerpt, highlight } from './highlight.ts';
import { actorDocuments, sentenceEntries } from './searchDocuments.ts';
import { createSearchEngine } from './searchEngine.ts';
import { optionsOf } from './searchOptions.ts';

const engine = createSearchEngine();
const entries = [...sentenceEntries(index)];
engine.addActors([...actorDocuments(index)]);
engine.addSentences(entries.map(({ sentence }, id) => ({ id, text: sentence.text })));

const actorsFor = (text: string) => engine.find(text).actors.map(({ place }) => index.dataset.actors[place]?.id);
const sentencesFor = (text: string) =>
  engine.find(text).sentences.map(({ place }) => entries[place]?.sentence.text ?? '');

describe('folding', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['FRANÇOIS', 'francois'],
    ['Łódź', 'lodz'],
    ['Sørensen', 'sorensen'],
    ['Đinđić', 'dindic'],
    ['Großmann', 'grossmann'],
    ['Diyarbakır', 'diyarbakir'],
    ['İstanbul', 'istanbul'],
  ])('makes %s plain', (text, plain) => expect(foldText(text)).toBe(plain));

  it('takes signs of scripts without spaces one by one', () => {
    expect(wordsOf('Su-24 法国 x').map(({ folded }) => folded)).toEqual(['su', '24', '法', '国', 'x']);
  });
});

describe('finding actors in the first dataset', () => {
  it.each([
    ['erdogan', 'recep-tayyip-erdogan'],
    ['Erdoğan', 'recep-tayyip-erdogan'],
    ['hollnde', 'francois-hollande'],
    ['francois hol', 'francois-hollande'],
    ['putni', 'vladimir-putin'],
    ['russia', 'russia'],
  ])('“%s” gives %s first', (text, id) => expect(actorsFor(text)[0]).toBe(id));

  it('finds an actor by an alias and says which', () => {
    const found = engine.find('kremlin');
    const alias = optionsOf(index, found, entries).find((option) => option.type === 'actor' && option.id === 'russia');
    expect(alias?.type === 'actor' ? alias.alias : null).toMatch(/kremlin/i);
  });

  it('finds an actor by its role', () => {
    const actor = index.dataset.actors.find(({ role, name }) => role !== null && !role.includes(name));
    expect(actorsFor(actor?.role ?? '')).toContain(actor?.id);
  });

  it('finds nothing for what is not there', () => {
    expect(engine.find('zzqqxx')).toEqual({ actors: [], sentences: [], actorCount: 0, sentenceCount: 0 });
  });
});

describe('finding sentences', () => {
  it('finds each sentence that carries a claim by its own words, once', () => {
    const carried = new Set(index.dataset.claims.flatMap(({ sentences }) => sentences));
    const wordings = new Set([...carried].map((id) => index.sentenceById.get(id)?.copyOf ?? id));
    expect(entries.length).toBe(wordings.size);
    for (const [id, { sentence }] of entries.slice(0, 60).entries()) {
      const longest = wordsOf(sentence.text)
        .map(({ folded }) => folded)
        .toSorted((one, other) => other.length - one.length)
        .slice(0, 5);
      expect(engine.find(longest.join(' ')).sentences.map(({ place }) => place)).toContain(id);
    }
  });

  it('wants every word to be there', () => {
    const found = sentencesFor('apology compensation');
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toMatch(/apolog.*compensat|compensat.*apolog/is);
  });

  it('leads from each sentence found to a claim that rests on it', () => {
    const options = optionsOf(index, engine.find('jet'), entries).filter((option) => option.type === 'sentence');
    expect(options.length).toBeGreaterThan(0);
    for (const { claim, sentence } of options) {
      expect(index.dataset.claims.find(({ id }) => id === claim)?.sentences).toContain(sentence.id);
    }
  });
});

describe('showing what was found', () => {
  it('marks whole words, accents or not, and loses nothing', () => {
    const runs = highlight('François met Erdoğan.', new Set(['francois', 'erdogan']));
    expect(runs).toEqual([
      { text: 'François', isHit: true },
      { text: ' met ', isHit: false },
      { text: 'Erdoğan', isHit: true },
      { text: '.', isHit: false },
    ]);
  });

  it('cuts a long text around the first hit', () => {
    const text = `${'before '.repeat(40)}needle${' after'.repeat(40)}.`;
    const cut = excerpt(text, new Set(['needle']), 80);
    expect(cut).toContain('needle');
    expect(cut.length).toBeLessThan(90);
    expect(cut).toMatch(/^… .* …$/);
  });

  it('leaves a short text whole', () => {
    expect(excerpt('A short one.', new Set(), 80)).toBe('A short one.');
  });
});
