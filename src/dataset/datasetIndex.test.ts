import { describe, expect, it } from 'vitest';
import { generateDataset } from '../generate/generateDataset.ts';
import { countOriginsOfFacts, originsOfClaims } from '../model/corroboration.ts';
import { parseDay } from '../model/day.ts';
import { EVENTS } from '../model/event.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { dayIn, indexDataset, NO_DAY, type DayColumn } from './datasetIndex.ts';
import type { NumberColumn } from './numberColumn.ts';
import { checkDataset } from './parseDataset.ts';
import { realDataset } from './testing/realDataset.ts';

const made = generateDataset({ actors: 80, links: 900, seed: 11 });

const place = (items: readonly { readonly id: string }[], id: string) => items.findIndex((item) => item.id === id);
const day = (text: string | undefined) => (text === undefined ? NO_DAY : parseDay(text));

describe.each([
  ['the real dataset', realDataset],
  ['a made-up dataset', made],
  ['a made-up dataset in another order', { ...made, claims: made.claims.toReversed(), facts: made.facts.toReversed() }],
])('the index of %s', (_, dataset) => {
  const index = indexDataset(dataset);
  const { claims } = index;

  it('has each claim in its columns as it is in the dataset', () => {
    const originOf = originsOfClaims(dataset);
    const disputed = new Set(dataset.disputes.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)));
    for (const [at, claim] of dataset.claims.entries()) {
      const sentence = dataset.sentences.find(({ id }) => id === claim.sentences[0])!;
      const source = dataset.sources.find(({ id }) => id === sentence.source)!;
      expect(
        Object.values(claims)
          .slice(1)
          .map((column: NumberColumn | DayColumn) => ('distances' in column ? dayIn(column, at) : column[at])),
      ).toEqual([
        place(dataset.actors, claim.from),
        place(dataset.actors, claim.to),
        Number(claim.directed),
        RELATIONS.indexOf(claim.relation),
        STANCES.indexOf(claim.stance),
        STATUSES.indexOf(claim.status),
        EVENTS.indexOf(claim.event),
        day(claim.happened?.from),
        day(claim.happened?.to),
        day(source.published),
        place(dataset.facts, claim.fact),
        place(dataset.sources, source.id),
        place(dataset.origins, originOf.get(claim.id)!),
        Number(disputed.has(claim.fact)),
      ]);
    }
  });

  it('counts the origins of facts, and knows who is a member of whom', () => {
    const origins = countOriginsOfFacts(dataset);
    expect([...index.originsOfFact]).toEqual(dataset.facts.map(({ id }) => origins.get(id) ?? 0));
    for (const [at, actor] of dataset.actors.entries()) {
      expect(dataset.actors[index.memberOf[at]!]?.id ?? null).toBe(actor.memberOf);
      expect(index.hasMembers[at]).toBe(Number(dataset.actors.some(({ memberOf }) => memberOf === actor.id)));
    }
  });

  it('finds things by their ids', () => {
    for (const [at, { id }] of dataset.claims.entries()) expect(index.claimPlace.get(id)).toBe(at);
    for (const sentence of dataset.sentences) expect(index.sentenceById.get(sentence.id)).toBe(sentence);
    expect(index.sourceById.get(dataset.sources[0]!.id)).toBe(dataset.sources[0]);
  });
});

it('a generated dataset is valid', () => {
  expect(checkDataset(made)).toEqual({ ok: true, value: made });
});
