import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Depth, Unmatched } from '../state/view.ts';
import { claimLists, claimsIn } from './claimsOf.ts';
import type { DayOrder } from './dayOrder.ts';
import { createLinkTally, type LinkSum } from './linkTally.ts';
import { isSmallStep, type Matching } from './matchClaims.ts';
import { remember } from './remember.ts';
import { rolledLink, type RolledLink, type RollUp } from './rollUp.ts';
import { sweepWindow, visitWindow, type VisitRange } from './sweepWindow.ts';
import { lineStyle, linkStance, type HiddenCounts, type VisibleActor, type VisibleLink } from './visibleParts.ts';

/** The actor in focus, by place, and how many links with a matching claim around it is shown. */
export interface Focus {
  readonly actor: number;
  readonly depth: Depth;
}

/** The links and actors that a graph has, by place: links strongest first, actors in the order of the dataset. */
export interface Extent {
  readonly links: () => Iterable<number>;
  readonly linkCount: number;
  /** Whether a link is one of them. */
  readonly shows: (link: number) => boolean;
  /** In a focus all links within it, whether they match or not; null: those of the whole level. */
  readonly between: Uint32Array | null;
  /** How many of the links have a matching claim. */
  readonly matchedCount: number;
  readonly actors: () => readonly number[];
  readonly actorCount: number;
  readonly showsActor: (actor: number) => boolean;
  readonly hidden: HiddenCounts;
}

/**
 * The graph of one level of the map, which follows what matches: a step costs what it changes. Links and actors are
 * made when they are asked for, and kept while nothing about them changes.
 */
export interface LevelGraph {
  readonly follow: (matching: Matching) => void;
  /** Counts up with every step that `follow` makes. */
  readonly version: () => number;
  readonly extent: (unmatched: Unmatched, focus: Focus | null) => Extent;
  readonly isMatched: (link: number) => boolean;
  /** Whether an actor has a link with a matching claim. */
  readonly isLinked: (actor: number) => boolean;
  readonly linksOf: (actor: number) => Uint32Array;
  /** Actors that are opened into their members. */
  readonly wholes: () => readonly number[];
  readonly linkAt: (link: number) => VisibleLink;
  readonly actorAt: (actor: number) => VisibleActor;
}

export function createLevelGraph(
  index: DatasetIndex,
  rolled: RollUp,
  open: ReadonlySet<string>,
  order: DayOrder,
): LevelGraph {
  const { linkCount, linkA, linkB, shown } = rolled;
  const tally = createLinkTally(index, rolled, order);
  const links = Array.from<VisibleLink | undefined>({ length: linkCount });
  const actors = Array.from<VisibleActor | undefined>({ length: index.dataset.actors.length });
  const listsOfActors = lazily(() => claimLists(index.dataset.actors.length, [linkA, linkB]));
  const linksOf = (actor: number) => claimsIn(listsOfActors(), actor);
  const wholes = lazily(() => shown.filter((actor) => index.hasMembers[actor] === 1 && actorAt(actor).isOpen));
  let now: Matching | undefined;
  let version = 0;

  const isMatching = (position: number): boolean => {
    if (!now || now.failed[position] !== 0) return false;
    const { from, to, undated } = now.reach;
    const first = dayIn(order.first, position);
    return first === NO_DAY ? undated : first <= to && dayIn(order.last, position) >= from;
  };

  const linkAt = (link: number): VisibleLink => {
    const made = links[link];
    if (made && !tally.hasChanged(link)) return made;
    const sum = tally.sumOf(link, isMatching);
    if (made && isSumOf(made, sum)) return made;
    const next = visibleLink(made ?? rolledLink(index, rolled, link), sum);
    links[link] = next;
    return next;
  };

  const actorAt = (place: number): VisibleActor => {
    const made = actors[place];
    const count = tally.linksOf[place]!;
    if (made?.links === count) return made;
    const actor = index.dataset.actors[place]!;
    const isOpen = made?.isOpen ?? (index.hasMembers[place] === 1 && open.has(actor.id));
    const next = { place, actor, folded: rolled.foldedInto[place]!, isOpen, links: count, isMatched: count > 0 };
    actors[place] = next;
    return next;
  };

  const isMatched = (link: number) => tally.isMatched[link] === 1;
  const isLinked = (actor: number) => tally.linksOf[actor]! > 0;
  const keeps = (actor: number, focus: Focus | null) => actor === focus?.actor || actorAt(actor).isOpen;

  const extentAt = remember((_: number, unmatched: Unmatched, focus: Focus | null): Extent => {
    const all = tally.counts();
    const near = focus && neighbourhood(linksOf, tally.isMatched, rolled, focus);
    const around = near ? shown.filter((actor) => near.has(actor)) : shown;
    const linkedActors = near ? around.filter(isLinked).length : all.actors;
    const between = near && linksBetween(linksOf, rolled, near);
    const linked = between?.filter(isMatched);
    const matchedCount = linked?.length ?? all.links;
    const wholeCount = between?.length ?? linkCount;
    const keptOf = (some: readonly number[]) =>
      unmatched === 'hide' ? some.filter((actor) => isLinked(actor) || keeps(actor, focus)) : some;
    // To make the list takes as long as the level is large, and a graph that is bounded needs only the number.
    const kept = near && keptOf(around);
    const unlinked = () => wholes().reduce((count, whole) => count + (isLinked(whole) ? 0 : 1), 0);
    const actorCount = kept?.length ?? (unmatched === 'hide' ? all.actors + unlinked() : shown.length);
    const matchedLinks = () => linked ?? placesOf(tally.isMatched);
    return {
      links: unmatched === 'hide' ? matchedLinks : () => between ?? places(linkCount),
      linkCount: unmatched === 'hide' ? matchedCount : wholeCount,
      shows: (link) =>
        (unmatched === 'fade' || isMatched(link)) &&
        (near === null || (near.has(linkA[link]!) && near.has(linkB[link]!))),
      between,
      matchedCount,
      showsActor: (actor) =>
        (near === null ? rolled.shownFor[actor] === actor : near.has(actor)) &&
        (unmatched === 'fade' || isLinked(actor) || keeps(actor, focus)),
      actors: () => kept ?? keptOf(around),
      actorCount,
      hidden: {
        foldedActors: index.dataset.actors.length - shown.length,
        foldedClaims: all.foldedClaims,
        filteredActors: around.length - linkedActors,
        filteredLinks: wholeCount - matchedCount,
        filteredClaims: index.claims.count - all.claims,
        outsideFocus: shown.length - around.length,
        weakActors: 0,
        weakLinks: 0,
      },
    };
  });

  return {
    version: () => version,
    isMatched,
    isLinked,
    linksOf,
    wholes,
    linkAt,
    actorAt,
    follow(next) {
      const { reach, failed } = next;
      const visit: VisitRange = (start, end, sign) => tally.add(failed, start, end, sign);
      if (isSmallStep(now, next)) {
        sweepWindow(order, now.reach, reach, visit);
      } else {
        tally.clear();
        visitWindow(order, reach, visit);
      }
      now = next;
      version += 1;
    },
    extent: (unmatched, focus) => extentAt(version, unmatched, focus),
  };
}

function visibleLink({ id, a, b, relation }: RolledLink, sum: LinkSum): VisibleLink {
  const { forward, backward, mutual, origins, isDisputed } = sum;
  const claims = forward + backward + mutual;
  return {
    id,
    a,
    b,
    relation,
    claims,
    forward,
    backward,
    mutual,
    stance: linkStance(sum.stances),
    line: lineStyle(sum),
    origins,
    isDisputed,
    isMatched: claims > 0,
  };
}

function isSumOf(made: VisibleLink, sum: LinkSum): boolean {
  return (
    made.forward === sum.forward &&
    made.backward === sum.backward &&
    made.mutual === sum.mutual &&
    made.origins === sum.origins &&
    made.isDisputed === sum.isDisputed &&
    made.stance === linkStance(sum.stances) &&
    made.line === lineStyle(sum)
  );
}

/** The places of all actors at most `depth` matching links away. */
function neighbourhood(
  linksOf: LevelGraph['linksOf'],
  isMatched: Uint8Array,
  { linkA, linkB }: RollUp,
  { actor: centre, depth }: Focus,
): ReadonlySet<number> {
  const near = new Set([centre]);
  let edge = [centre];
  for (let step = 0; step < depth; step++) {
    const reached: number[] = [];
    for (const actor of edge) {
      for (const link of linksOf(actor)) {
        const other = linkA[link] === actor ? linkB[link]! : linkA[link]!;
        if (!isMatched[link] || near.has(other)) continue;
        near.add(other);
        reached.push(other);
      }
    }
    edge = reached;
  }
  return near;
}

function linksBetween(
  linksOf: LevelGraph['linksOf'],
  { linkA, linkB }: RollUp,
  actors: ReadonlySet<number>,
): Uint32Array {
  const between: number[] = [];
  for (const actor of actors) {
    for (const link of linksOf(actor)) if (linkA[link] === actor && actors.has(linkB[link]!)) between.push(link);
  }
  return Uint32Array.from(between).toSorted();
}

function* places(count: number): Iterable<number> {
  for (let place = 0; place < count; place++) yield place;
}

/** Where the flags are set. Looking for the next one natively is quicker than looking at each. */
function* placesOf(flags: Uint8Array): Iterable<number> {
  for (let at = flags.indexOf(1); at !== -1; at = flags.indexOf(1, at + 1)) yield at;
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
