import type { ActorRow, ClaimRow, LinkRow } from '../derive/tableRows.ts';
import type { SortValue } from '../derive/sortRows.ts';
import { Shapes, Unlink, type LucideIcon } from 'lucide-react';
import { RELATIONS, STATUSES } from '../model/vocabulary.ts';
import { words } from '../ui/words.ts';

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

export type ColumnKey = keyof typeof words.table.column;

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

export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  { key: 'date', valueOf: ({ claim }) => claim.happened?.from ?? null },
  { key: 'from', valueOf: ({ from }) => from.name },
  { key: 'to', valueOf: ({ to }) => to.name },
  { key: 'relation', valueOf: ({ claim }) => RELATIONS.indexOf(claim.relation), sign: Shapes },
  { key: 'sentence', valueOf: ({ sentence }) => sentence },
  { key: 'saidBy', valueOf: ({ claim }) => claim.saidBy?.[0] ?? null },
  { key: 'source', valueOf: ({ source }) => source },
  { key: 'status', valueOf: ({ claim }) => STATUSES.indexOf(claim.status), from: 'wide' },
];
