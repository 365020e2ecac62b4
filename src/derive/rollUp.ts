import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { filled } from '../dataset/numberColumn.ts';
import { linkId, parseLinkId } from '../model/link.ts';
import { RELATIONS, type Relation } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import type { Selection } from '../state/view.ts';
import { rememberedDayOrder } from './dayOrder.ts';
import { remember } from './remember.ts';
import { strongestFirst } from './strongestFirst.ts';

/** The map's levels: which actors show themselves, and which are folded into the one they are a member of. */
export interface RollUp {
  /** Places of the actors that show, in the order of the dataset. */
  readonly shown: readonly number[];
  /** For each actor, the place of the actor that shows for it: itself, or the nearest one above that shows. */
  readonly shownFor: Uint32Array;
  /** How many actors are folded into each, by place. */
  readonly foldedInto: Uint32Array;
  /**
   * The links by place: their two actors, `a` before `b` by id, and the relation by its place in the vocabulary. The
   * strongest come first: by all claims that there are, whatever matches, so that the order holds still.
   */
  readonly linkCount: number;
  readonly linkA: Uint32Array;
  readonly linkB: Uint32Array;
  readonly linkRelation: Uint8Array;
  /** The same as objects, all made when first asked for; `rolledLink` makes one. */
  readonly links: readonly RolledLink[];
  /** For each claim, the place of its link; `NONE` where both of its actors are folded into one. */
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
  const columns = rollLinks(index, shownFor);
  let links: readonly RolledLink[] | undefined;
  return {
    shown,
    shownFor,
    foldedInto,
    ...columns,
    get links() {
      links ??= Array.from({ length: columns.linkCount }, (_, place) => rolledLink(index, columns, place));
      return links;
    },
  };
}

export function rolledLink({ dataset }: DatasetIndex, columns: LinkColumns, place: number): RolledLink {
  const [a, b] = [columns.linkA[place]!, columns.linkB[place]!];
  const relation = RELATIONS[columns.linkRelation[place]!]!;
  return { id: linkId(dataset.actors[a]!.id, dataset.actors[b]!.id, relation), a, b, relation };
}

/** Opens what a selection needs to be seen: everything above its actors. */
export function openFor(index: DatasetIndex, open: ReadonlySet<string>, selection: Selection): ReadonlySet<string> {
  const wanted = actorsOfSelection(index, selection).flatMap((actor) => above(index, actor));
  const missing = wanted.filter((actor) => !open.has(actor));
  return missing.length === 0 ? open : new Set([...open, ...missing]);
}

/** The actor, or the two actors of the link, that the map must show for a selection to be seen. Claims and facts roll up. */
export function actorsOfSelection(index: DatasetIndex, selection: Selection): number[] {
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

type LinkColumns = Pick<RollUp, 'linkCount' | 'linkA' | 'linkB' | 'linkRelation'>;

function rollLinks(index: DatasetIndex, shownFor: Uint32Array): LinkColumns & Pick<RollUp, 'linkOfClaim'> {
  const { count, from, to, relation } = index.claims;
  const order = idOrder(index);
  // By day, so that of equally strong links those of one time have places side by side: what a step of the window
  // changes is then together in memory.
  const { claimAt } = rememberedDayOrder(index, 'happened');
  const linkOfClaim = new Uint32Array(count).fill(NONE);
  const [firstClaim, strength] = [new Uint32Array(count), new Uint32Array(count)];
  const [linkA, linkB] = [new Uint32Array(count), new Uint32Array(count)];
  let linkCount = 0;
  // A hash table of links, half empty at least; a place is stored with 1 added.
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const table = new Uint32Array(mask + 1);
  for (let position = 0; position < count; position++) {
    const claim = claimAt[position]!;
    const one = shownFor[from[claim]!]!;
    const other = shownFor[to[claim]!]!;
    if (one === other) continue;
    const isInOrder = order[one]! < order[other]!;
    const a = isInOrder ? one : other;
    const b = isInOrder ? other : one;
    const kind = relation[claim]!;
    let at = mix(a, b, kind) & mask;
    let place = table[at]! - 1;
    while (place >= 0 && !(linkA[place] === a && linkB[place] === b && relation[firstClaim[place]!] === kind)) {
      at = (at + 1) & mask;
      place = table[at]! - 1;
    }
    if (place < 0) {
      place = linkCount;
      linkA[place] = a;
      linkB[place] = b;
      firstClaim[place] = claim;
      linkCount += 1;
      table[at] = linkCount;
    }
    linkOfClaim[claim] = place;
    strength[place]! += 1;
  }
  const ranked = strongestFirst(
    filled(new Uint32Array(linkCount), (place) => place),
    strength,
  );
  const rankOf = new Uint32Array(linkCount);
  for (let rank = 0; rank < linkCount; rank++) rankOf[ranked[rank]!] = rank;
  for (let claim = 0; claim < count; claim++) {
    if (linkOfClaim[claim] !== NONE) linkOfClaim[claim] = rankOf[linkOfClaim[claim]!]!;
  }
  return {
    linkCount,
    linkA: ranked.map((place) => linkA[place]!),
    linkB: ranked.map((place) => linkB[place]!),
    linkRelation: filled(new Uint8Array(linkCount), (rank) => relation[firstClaim[ranked[rank]!]!]!),
    linkOfClaim,
  };
}

function mix(a: number, b: number, relation: number): number {
  const hash = Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca77) ^ Math.imul(relation, 0xc2b2_ae3d);
  return hash ^ (hash >>> 15);
}

/** Where each actor's id stands among all ids: the compiler sorts actors by id, a file of another maker may not. */
const idOrder = remember(({ dataset: { actors } }: DatasetIndex): Uint32Array => {
  const places = filled(new Uint32Array(actors.length), (place) => place);
  if (actors.some(({ id }, place) => place > 0 && id < actors[place - 1]!.id)) {
    places.sort((one, other) => (actors[one]!.id < actors[other]!.id ? -1 : 1));
  }
  const order = new Uint32Array(actors.length);
  for (let rank = 0; rank < places.length; rank++) order[places[rank]!] = rank;
  return order;
});

/** The state before a change is asked for as well, by what follows the change. */
const rememberedOpen = remember(openFor, 2);
const rememberedRollUp = remember(rollUp);

/** The ids of all actors that are open: those the reader opened, and those the selection needs. */
export function selectOpen({ index, view }: AppState): ReadonlySet<string> {
  return rememberedOpen(index, view.open, view.selection);
}

export function selectRollUp(state: AppState): RollUp {
  return rememberedRollUp(state.index, selectOpen(state));
}
