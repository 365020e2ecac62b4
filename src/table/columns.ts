import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { nameRanks } from '../derive/nameRanks.ts';
import { remember } from '../derive/remember.ts';
import type { ActorRow, LinkRow } from '../derive/tableRows.ts';
import type { SortValue } from '../derive/sortRows.ts';
import { Shapes, Unlink, type LucideIcon } from 'lucide-react';
import { RELATIONS } from '../model/vocabulary.ts';
import { words } from '../ui/words.ts';
import { tableWords } from '../ui/words/tableWords.ts';

/** What a column is sorted by. How its cells look is in the rows' components. */
export interface Column<Row> {
  readonly key: ColumnKey;
  readonly valueOf: (row: Row) => SortValue;
  /** Numbers and days begin with the greatest: the first press sorts that way. */
  readonly isGreatestFirst?: boolean;
  /** Where there is little room its head is a sign. */
  readonly sign?: LucideIcon;
  /** Left out where there is less room; the badge says the stance, and a wider window the rest. */
  readonly from?: Tier;
}

/** From which width on a column is there. Cards show all. */
export type Tier = 'medium' | 'wide';
export const FROM: Record<Tier, string> = {
  medium: '@min-[38rem]:@max-[49rem]:hidden',
  wide: '@min-[38rem]:@max-[60rem]:hidden',
};

export type ColumnKey = keyof typeof tableWords.column;

const STANCE_ORDER = ['cooperative', 'neutral', 'mixed', 'conflictual'];
const LINE_ORDER = ['solid', 'dashed', 'dotted'];

export const LINK_COLUMNS: readonly Column<LinkRow>[] = [
  { key: 'from', valueOf: ({ from }) => from.name },
  { key: 'to', valueOf: ({ to }) => to.name },
  { key: 'relation', valueOf: ({ link }) => RELATIONS.indexOf(link.relation) },
  { key: 'stance', valueOf: ({ link }) => STANCE_ORDER.indexOf(link.stance), from: 'medium' },
  { key: 'line', valueOf: ({ link }) => LINE_ORDER.indexOf(link.line) },
  { key: 'claims', valueOf: ({ link }) => link.claims, isGreatestFirst: true },
  { key: 'origins', valueOf: ({ link }) => link.origins, isGreatestFirst: true },
  { key: 'first', valueOf: ({ first }) => first?.from ?? null, from: 'medium' },
  { key: 'last', valueOf: ({ last }) => last?.to ?? null, isGreatestFirst: true },
  { key: 'disputed', valueOf: ({ link }) => Number(link.isDisputed), isGreatestFirst: true, sign: Unlink },
];

export const ACTOR_COLUMNS: readonly Column<ActorRow>[] = [
  { key: 'name', valueOf: ({ actor }) => actor.name },
  { key: 'kind', valueOf: ({ actor }) => words.kind[actor.kind] },
  { key: 'state', valueOf: ({ state }) => state?.name ?? null },
  { key: 'links', valueOf: ({ links }) => links, isGreatestFirst: true },
  { key: 'claims', valueOf: ({ claims }) => claims, isGreatestFirst: true },
  { key: 'members', valueOf: ({ folded }) => folded, isGreatestFirst: true },
];

/** A claim's row is its place: there may be a great many, and sorting needs no more of them than its own column. */
export const claimColumns = remember((index: DatasetIndex): readonly Column<number>[] => {
  const { claims, dataset, actorPlace, sentenceById } = index;
  const rank = (actor: number | undefined) => nameRanks(index)[actor ?? -1] ?? null;
  return [
    { key: 'date', valueOf: (claim) => dayOrNull(dayIn(claims.happenedFrom, claim)) },
    { key: 'from', valueOf: (claim) => rank(claims.from[claim]) },
    { key: 'to', valueOf: (claim) => rank(claims.to[claim]) },
    { key: 'relation', valueOf: (claim) => claims.relation[claim]!, sign: Shapes },
    { key: 'sentence', valueOf: (claim) => sentenceById.get(dataset.claims[claim]!.sentences[0] ?? '')?.text ?? null },
    { key: 'saidBy', valueOf: (claim) => rank(actorPlace.get(dataset.claims[claim]!.saidBy?.[0] ?? '')) },
    { key: 'source', valueOf: (claim) => dataset.sources[claims.source[claim]!]?.title ?? null },
    { key: 'status', valueOf: (claim) => claims.status[claim]!, from: 'wide' },
  ];
});

function dayOrNull(day: number): number | null {
  return day === NO_DAY ? null : day;
}
