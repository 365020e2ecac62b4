import { createHash } from 'node:crypto';
import type { placeActors } from '../../layout/placeActors.ts';
import type { Dataset } from '../../model/dataset.ts';
import { compareText } from '../text/order.ts';
import type { UnplacedDataset } from './assembleDataset.ts';

/** Gives the actors their places and the dataset its version, which places do not touch. */
export function placeDataset(unplaced: UnplacedDataset, place: typeof placeActors): Dataset {
  const places = place(unplaced.actors, linksOf(unplaced.claims));
  const { format, id, title, summary, language, span, sources, origins, sentences, actors, ...rest } = unplaced;
  return {
    format,
    id,
    title,
    summary,
    language,
    version: versionOf(unplaced),
    span,
    sources,
    origins,
    sentences,
    actors: actors.map((actor) => ({ ...actor, ...(places.get(actor.id) ?? { x: 0, y: 0 }) })),
    ...rest,
  };
}

function versionOf(unplaced: UnplacedDataset): string {
  return createHash('sha256').update(JSON.stringify(unplaced)).digest('hex').slice(0, 12);
}

function linksOf(
  claims: UnplacedDataset['claims'],
): { readonly from: string; readonly to: string; readonly weight: number }[] {
  const weights = new Map<string, number>();
  for (const { from, to } of claims) {
    const pair = [from, to].toSorted(compareText).join(' ');
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  return [...weights]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([pair, weight]) => {
      const [from = '', to = ''] = pair.split(' ');
      return { from, to, weight };
    });
}
