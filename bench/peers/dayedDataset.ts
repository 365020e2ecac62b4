import { generateDataset } from '../../src/generate/generateDataset.ts';
import { placeActors } from '../../src/layout/placeActors.ts';
import type { Claim, Dataset } from '../../src/model/dataset.ts';
import { SIZES, type Size } from '../sizes.ts';

/**
 * A generated dataset that peers can show as well: each claim on one day, since theirs know no span of days and nothing
 * undated, and each actor where the product's own layout puts it.
 */
export function dayedDataset(size: Size): Dataset {
  const made = generateDataset({ ...SIZES[size], seed: 1 });
  const published = new Map(made.sources.map((source) => [source.id, source.published]));
  const sourceOf = new Map(made.sentences.map(({ id, source }) => [id, source]));
  const places = placeActors(
    made.actors,
    made.claims.map(({ from, to }) => ({ from, to, weight: 1 })),
  );
  const dayOf = ({ happened, sentences: [first] }: Claim) =>
    happened?.from ?? published.get(sourceOf.get(first ?? '') ?? '') ?? made.span.from;
  return {
    ...made,
    id: size.toLowerCase(),
    title: `Synthetic ${size}`,
    actors: made.actors.map((actor) => ({ ...actor, ...places.get(actor.id) })),
    claims: made.claims.map((claim) => {
      const day = dayOf(claim);
      const asWritten = claim.happened?.asWritten ?? null;
      return { ...claim, happened: { from: day, to: day, precision: 'day', asWritten } };
    }),
  };
}
