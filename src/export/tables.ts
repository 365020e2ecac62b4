import { actorById, factById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { About } from './about.ts';
import { sumUp, type Gathered, type GatheredActor, type GatheredLink } from './gatherExport.ts';
import { endOf } from './spells.ts';

export const TABLES = ['actors', 'links', 'claims'] as const;
export type TableName = (typeof TABLES)[number];

export type Cell = string | number | boolean | null;

/** Rows are made one at a time, as they are asked for. */
export interface Table {
  readonly columns: readonly string[];
  readonly count: number;
  readonly row: (at: number) => readonly Cell[];
}

/**
 * The names of columns are part of the format of an export (`docs/exports.md`), not words of the interface: scripts read
 * them, so they are not translated. Lists of ids are separated by spaces, lists of names and words by "; ".
 */
export function tableOf(name: TableName, gathered: Gathered, about: About): Table {
  const { index } = gathered;
  const ends = [about.dataset.title, about.dataset.version];
  const table = <Item>(items: ArrayLike<Item>, columns: Columns<Item>): Table => ({
    columns: [...columns.map(([column]) => column), 'dataset', 'dataset_version'],
    count: items.length,
    row: (at) => [...columns.map(([, cell]) => cell(items[at]!)), ...ends],
  });
  switch (name) {
    case 'actors':
      return table(
        gathered.actors.map((actor) => ({ ...actor, sum: sumUp(index, actor.claims) })),
        actorColumns(index),
      );
    case 'links':
      return table(
        gathered.links.map((link) => ({ ...link, sum: sumUp(index, link.claims) })),
        linkColumns,
      );
    case 'claims':
      return table(gathered.claims, claimColumns(gathered));
  }
}

type Columns<Item> = readonly (readonly [name: string, cell: (item: Item) => Cell])[];
type Summed<Item> = Item & { readonly sum: ReturnType<typeof sumUp> };

function actorColumns(index: DatasetIndex): Columns<Summed<GatheredActor>> {
  return [
    ['id', ({ actor }) => actor.id],
    ['name', ({ actor }) => actor.name],
    ['kind', ({ actor }) => actor.kind],
    ['role', ({ actor }) => actor.role],
    ['member_of', ({ actor }) => actor.memberOf],
    ['member_of_name', ({ actor }) => nameOf(index, actor.memberOf)],
    ['aliases', ({ actor }) => list(actor.aliases)],
    ['links', ({ links }) => links],
    ['claims', ({ sum }) => sum.claims],
    ['actors_folded_in', ({ folded }) => folded],
    ...dateColumns<GatheredActor>(),
    ['sources', ({ sum }) => ids(sum.sourceIds)],
    ['sentences', ({ sum }) => ids(sum.sentenceIds)],
  ];
}

const linkColumns: Columns<Summed<GatheredLink>> = [
  ['id', ({ id }) => id],
  ['from', ({ from }) => from.id],
  ['from_name', ({ from }) => from.name],
  ['to', ({ to }) => to.id],
  ['to_name', ({ to }) => to.name],
  ['relation', ({ relation }) => relation],
  ['direction', ({ way }) => ({ forward: 'one way', backward: 'one way', mutual: 'mutual', both: 'both ways' })[way]],
  ['stance', ({ sum }) => sum.stance],
  ['statuses', ({ sum }) => list(sum.statuses)],
  ['claims', ({ sum }) => sum.claims],
  ['claims_from_to', ({ byWay }) => byWay.forward.length],
  ['claims_to_from', ({ byWay }) => byWay.backward.length],
  ['claims_mutual', ({ byWay }) => byWay.mutual.length],
  ['facts', ({ sum }) => sum.facts],
  ['origins', ({ sum }) => sum.origins],
  ['disputed', ({ sum }) => sum.isDisputed],
  ...dateColumns<GatheredLink>(),
  ['sources', ({ sum }) => ids(sum.sourceIds)],
  ['sentences', ({ sum }) => ids(sum.sentenceIds)],
  ['claim_ids', ({ sum }) => ids(sum.claimIds)],
];

/** Both dates: when it happened, and when it was reported. */
function dateColumns<Item>(): Columns<Summed<Item>> {
  return [
    ['happened_first', ({ sum }) => endOf(sum.spells[0], 'from')],
    ['happened_last', ({ sum }) => endOf(sum.spells.at(-1), 'to')],
    ['claims_undated', ({ sum }) => sum.undated],
    ['reported_first', ({ sum }) => endOf(sum.reported, 'from')],
    ['reported_last', ({ sum }) => endOf(sum.reported, 'to')],
  ];
}

function claimColumns({ index, linkOfClaim }: Gathered): Columns<number> {
  const { claims, dataset } = index;
  const claim = (place: number) => dataset.claims[place]!;
  const source = (place: number) => dataset.sources[claims.source[place]!];
  return [
    ['id', (at) => claim(at).id],
    ['from', (at) => claim(at).from],
    ['from_name', (at) => nameOf(index, claim(at).from)],
    ['to', (at) => claim(at).to],
    ['to_name', (at) => nameOf(index, claim(at).to)],
    ['directed', (at) => claim(at).directed],
    ['gist', (at) => claim(at).gist],
    ['relation', (at) => claim(at).relation],
    ['event', (at) => claim(at).event],
    ['stance', (at) => claim(at).stance],
    ['status', (at) => claim(at).status],
    ['happened_from', (at) => claim(at).happened?.from ?? null],
    ['happened_to', (at) => claim(at).happened?.to ?? null],
    ['happened_precision', (at) => claim(at).happened?.precision ?? null],
    ['happened_as_written', (at) => claim(at).happened?.asWritten ?? null],
    ['reported', (at) => source(at)?.published ?? null],
    ['said_by', (at) => ids(claim(at).saidBy ?? [])],
    ['said_by_names', (at) => list((claim(at).saidBy ?? []).map((id) => nameOf(index, id) ?? id))],
    [
      'sentence',
      (at) =>
        claim(at)
          .sentences.map((id) => index.sentenceById.get(id)?.text ?? '')
          .join(' '),
    ],
    ['sentences', (at) => ids(claim(at).sentences)],
    ['source', (at) => source(at)?.id ?? null],
    ['source_title', (at) => source(at)?.title ?? null],
    ['publisher', (at) => source(at)?.publisher ?? null],
    ['url', (at) => source(at)?.url ?? null],
    ['origin', (at) => dataset.origins[claims.origin[at]!]?.id ?? null],
    ['origin_name', (at) => dataset.origins[claims.origin[at]!]?.name ?? null],
    ['fact', (at) => claim(at).fact],
    ['fact_gist', (at) => factById(index, claim(at).fact)?.gist ?? null],
    ['fact_origins', (at) => index.originsOfFact[claims.fact[at]!]!],
    ['disputed', (at) => claims.disputed[at] === 1],
    ['link', (at) => linkOfClaim(at) ?? null],
    ['inferred', (at) => claim(at).inferred],
    ['note', (at) => claim(at).note],
  ];
}

function nameOf(index: DatasetIndex, id: string | null): string | null {
  return id === null ? null : (actorById(index, id)?.name ?? null);
}

function ids(of: readonly string[]): string {
  return of.join(' ');
}

function list(of: readonly string[]): string {
  return of.join('; ');
}
