import { NONE, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { linkId, parseLinkId } from '../model/link.ts';
import { RELATIONS, type Relation } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import type { Selection } from '../state/view.ts';
import { remember } from './remember.ts';

/** The map's levels: which actors show themselves, and which are folded into the one they are a member of. */
export interface RollUp {
  /** Places of the actors that show, in the order of the dataset. */
  readonly shown: readonly number[];
  /** For each actor, the place of the actor that shows for it: itself, or the nearest one above that shows. */
  readonly shownFor: Uint32Array;
  /** How many actors are folded into each, by place. */
  readonly foldedInto: Uint32Array;
  readonly links: readonly RolledLink[];
  /** For each claim, the place in `links` of its link; `NONE` where both of its actors are folded into one. */
  readonly linkOfClaim: Uint32Array;
}

/** A line of the map before any filter: two shown actors, `a` before `b` by id, and a relation. */
export interface RolledLink {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
}

/** @param open ids of the actors opened into their members; a member shows when everything above it is open */
export function rollUp(index: DatasetIndex, open: ReadonlySet<string>): RollUp {
  const { actors } = index.dataset;
  const shownFor = new Uint32Array(actors.length);
  const foldedInto = new Uint32Array(actors.length);
  const shown: number[] = [];
  for (let actor = 0; actor < actors.length; actor++) {
    const place = showingFor(index, actor, open);
    shownFor[actor] = place;
    if (place === actor) shown.push(actor);
    else foldedInto[place]! += 1;
  }
  return { shown, shownFor, foldedInto, ...rollLinks(index, shownFor) };
}

/** Opens what a selection needs to be seen: everything above its actors. */
export function openFor(index: DatasetIndex, open: ReadonlySet<string>, selection: Selection): ReadonlySet<string> {
  const wanted = actorsOfSelection(index, selection).flatMap((actor) => above(index, actor));
  const missing = wanted.filter((actor) => !open.has(actor));
  return missing.length === 0 ? open : new Set([...open, ...missing]);
}

/** The actor, or the two actors of the link, that the map must show for a selection to be seen. Claims and facts roll up. */
function actorsOfSelection(index: DatasetIndex, selection: Selection): number[] {
  const ids = selection.type === 'actor' ? [selection.id] : [];
  const link = selection.type === 'link' ? parseLinkId(selection.id) : undefined;
  if (link) ids.push(link.a, link.b);
  return ids.flatMap((id) => index.actorPlace.get(id) ?? []);
}

function above(index: DatasetIndex, actor: number): string[] {
  const chain: string[] = [];
  for (let whole = index.memberOf[actor]!; whole !== NONE; whole = index.memberOf[whole]!) {
    chain.push(index.dataset.actors[whole]!.id);
  }
  return chain;
}

function showingFor(index: DatasetIndex, actor: number, open: ReadonlySet<string>): number {
  let showing = actor;
  for (let whole = index.memberOf[actor]!; whole !== NONE; whole = index.memberOf[whole]!) {
    if (!open.has(index.dataset.actors[whole]!.id)) showing = whole;
  }
  return showing;
}

function rollLinks(index: DatasetIndex, shownFor: Uint32Array): Pick<RollUp, 'links' | 'linkOfClaim'> {
  const { claims, dataset } = index;
  const links: RolledLink[] = [];
  const linkOfClaim = new Uint32Array(claims.count).fill(NONE);
  const placeOfKey = new Map<number, number>();
  const actorCount = dataset.actors.length;
  for (let claim = 0; claim < claims.count; claim++) {
    const from = shownFor[claims.from[claim]!]!;
    const to = shownFor[claims.to[claim]!]!;
    if (from === to) continue;
    const relation = claims.relation[claim]!;
    const key = (Math.min(from, to) * actorCount + Math.max(from, to)) * RELATIONS.length + relation;
    let place = placeOfKey.get(key);
    if (place === undefined) {
      place = links.length;
      placeOfKey.set(key, place);
      links.push(rolledLink(index, from, to, RELATIONS[relation]!));
    }
    linkOfClaim[claim] = place;
  }
  return { links, linkOfClaim };
}

function rolledLink(index: DatasetIndex, from: number, to: number, relation: Relation): RolledLink {
  const { actors } = index.dataset;
  const [a, b] = actors[from]!.id < actors[to]!.id ? [from, to] : [to, from];
  return { id: linkId(actors[a]!.id, actors[b]!.id, relation), a, b, relation };
}

const rememberedOpen = remember(openFor);
const rememberedRollUp = remember(rollUp);

/** The ids of all actors that are open: those the reader opened, and those the selection needs. */
export function selectOpen({ index, view }: AppState): ReadonlySet<string> {
  return rememberedOpen(index, view.open, view.selection);
}

export function selectRollUp(state: AppState): RollUp {
  return rememberedRollUp(state.index, selectOpen(state));
}
