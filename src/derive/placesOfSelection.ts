import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { parseLinkId } from '../model/link.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import type { Hovered } from '../state/store.ts';
import type { Selection } from '../state/view.ts';
import { claimLists, claimsIn, claimsOfFact } from './claimsOf.ts';
import { remember } from './remember.ts';
import type { RollUp } from './rollUp.ts';

export interface Places {
  readonly actors: readonly number[];
  readonly links: readonly number[];
}

const NOWHERE: Places = { actors: [], links: [] };

/** What shows for a selection at a level: its actor or the one it is folded into, its link, or the links of its claims. */
export function placesOfSelection(index: DatasetIndex, rolled: RollUp, selection: Selection | Hovered): Places {
  if (selection === null || selection.type === 'none') return NOWHERE;
  if (selection.type === 'actor') {
    const place = index.actorPlace.get(selection.id);
    return place === undefined ? NOWHERE : { actors: [rolled.shownFor[place]!], links: [] };
  }
  if (selection.type === 'link') {
    const link = placeOfLink(index, rolled, selection.id);
    return { actors: [], links: link === undefined ? [] : [link] };
  }
  const claims = claimsOf(index, selection.type, selection.id);
  const links = Array.from(claims, (claim) => rolled.linkOfClaim[claim]!).filter((link) => link !== NONE);
  return { actors: [], links: [...new Set(links)] };
}

const linksOfActors = remember(({ shownFor, linkA }: RollUp) => claimLists(shownFor.length, [linkA]));

/** The place of a link of this level by its id. */
export function placeOfLink(index: DatasetIndex, rolled: RollUp, id: string): number | undefined {
  const name = parseLinkId(id);
  const [a, b] = [index.actorPlace.get(name?.a ?? ''), index.actorPlace.get(name?.b ?? '')];
  if (!name || a === undefined || b === undefined) return undefined;
  const relation = RELATIONS.indexOf(name.relation);
  return claimsIn(linksOfActors(rolled), a).find(
    (link) => rolled.linkB[link] === b && rolled.linkRelation[link] === relation,
  );
}

function claimsOf(index: DatasetIndex, type: 'claim' | 'fact' | 'dispute', id: string): Iterable<number> {
  if (type === 'claim') return [index.claimPlace.get(id)].filter((place) => place !== undefined);
  const facts = type === 'fact' ? [id] : (index.disputeById.get(id)?.sides.flatMap((side) => side.facts) ?? []);
  return facts.flatMap((fact) => [...claimsOfFact(index, fact)]);
}
