import fc from 'fast-check';
import { CLOCKS, type DatasetIndex } from '../../dataset/datasetIndex.ts';
import { NONE } from '../../dataset/none.ts';
import type { ListedStory } from '../../dataset/datasetList.ts';
import { linkId } from '../../model/link.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import { DISPLAYS, initialFilters, NAMES, UNMATCHED, type Selection, type View } from '../view.ts';

/** Any view of a dataset that a reader can get to, for property tests. */
export function arbitraryView(index: DatasetIndex, stories: readonly ListedStory[] = []): fc.Arbitrary<View> {
  const { sources, origins } = index.dataset;
  return fc.record({
    story: arbitraryPlace(stories),
    selection: arbitrarySelection(index),
    open: fc.oneof(subset(openable(index)), fc.constant(new Set(openable(index))), fc.constant(new Set<string>())),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    display: fc.constantFrom(...DISPLAYS),
    unmatched: fc.constantFrom(...UNMATCHED),
    names: fc.constantFrom(...NAMES),
    clock: fc.constantFrom(...CLOCKS),
    window: fc.option(arbitraryWindow()),
    undated: fc.boolean(),
    filters: fc.record({
      relations: words(RELATIONS, initialFilters.relations),
      stances: words(STANCES, initialFilters.stances),
      statuses: words(STATUSES, initialFilters.statuses),
      kinds: words(ACTOR_KINDS, initialFilters.kinds),
      sources: someIds(sources),
      origins: someIds(origins),
      minOrigins: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9999 })),
      onlyDisputed: fc.boolean(),
    }),
  });
}

function arbitraryPlace(stories: readonly ListedStory[]): fc.Arbitrary<View['story']> {
  const places = stories.flatMap(({ id, steps }) => Array.from({ length: steps }, (_, at) => ({ id, step: at + 1 })));
  return fc.constantFrom(null, ...places);
}

function arbitrarySelection({ dataset, claims, memberOf }: DatasetIndex): fc.Arbitrary<Selection> {
  /** A claim's link at any level: each of its actors may be folded into what it is a member of. */
  const link = fc.tuple(fc.nat(claims.count - 1), fc.nat(3), fc.nat(3)).map(([claim, up, down]) => {
    const above = (actor: number, levels: number): number => {
      const whole = memberOf[actor]!;
      return levels === 0 || whole === NONE ? actor : above(whole, levels - 1);
    };
    const [a, b] = [above(claims.from[claim]!, up), above(claims.to[claim]!, down)];
    const relation = RELATIONS[claims.relation[claim]!]!;
    const id = linkId(dataset.actors[a]!.id, dataset.actors[b]!.id, relation);
    return a === b ? ({ type: 'none' } as const) : ({ type: 'link', id } as const);
  });
  return fc.oneof(
    fc.constant({ type: 'none' } as const),
    byId('actor', dataset.actors),
    byId('claim', dataset.claims),
    byId('fact', dataset.facts),
    byId('dispute', dataset.disputes),
    link,
  );
}

function byId(type: 'actor' | 'claim' | 'fact' | 'dispute', items: readonly { readonly id: string }[]) {
  return fc.constantFrom(...items).map(({ id }) => ({ type, id }));
}

/** Also days outside the span: a dataset may have grown or shrunk since. */
function arbitraryWindow() {
  const day = fc.integer({ min: -719_528, max: 2_932_896 });
  return fc.tuple(day, day).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
}

function openable({ dataset, hasMembers }: DatasetIndex): string[] {
  return dataset.actors.flatMap(({ id }, place) => (hasMembers[place] ? [id] : []));
}

function subset<Item>(items: readonly Item[]): fc.Arbitrary<ReadonlySet<Item>> {
  return fc.subarray([...items]).map((some) => new Set(some));
}

function words<Word>(all: readonly Word[], everything: ReadonlySet<Word>): fc.Arbitrary<ReadonlySet<Word>> {
  return fc
    .subarray([...all], { minLength: 1 })
    .map((some) => (some.length === all.length ? everything : new Set(some)));
}

function someIds(items: readonly { readonly id: string }[]): fc.Arbitrary<ReadonlySet<string> | null> {
  const ids = items.map(({ id }) => id);
  return fc.option(
    fc.subarray(ids, { minLength: 1 }).map((some) => (some.length === ids.length ? null : new Set(some))),
  );
}
