import type { Actor } from '../model/dataset.ts';
import { sumUp, type Gathered, type GatheredLink, type Sum } from './gatherExport.ts';
import { endOf } from './spells.ts';

/** A line as graph programs count it: one way of a link, directed, or what both of its actors do alike. */
export interface Edge {
  readonly id: string;
  readonly link: GatheredLink;
  readonly source: Actor;
  readonly target: Actor;
  readonly isDirected: boolean;
  readonly sum: Sum;
}

/** An attribute with the same name and type in every graph format; lists are texts separated by spaces. */
export interface GraphAttribute<Item> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly value: (item: Item) => string | number | boolean | null;
}

/** A link becomes one to three edges: forth, back, and mutual. Its id with the way is the edge's. */
export function* edgesOf({ index, links }: Gathered): Generator<Edge> {
  for (const link of links) {
    const { from, to, byWay } = link;
    const edge = (way: keyof typeof byWay, source: Actor, target: Actor): Edge => ({
      id: `${link.id}~${way === 'mutual' ? 'mutual' : `from-${source.id}`}`,
      link,
      source,
      target,
      isDirected: way !== 'mutual',
      sum: sumUp(index, byWay[way]),
    });
    if (byWay.forward.length > 0) yield edge('forward', from, to);
    if (byWay.backward.length > 0) yield edge('backward', to, from);
    if (byWay.mutual.length > 0) yield edge('mutual', from, to);
  }
}

export function countEdges({ links }: Gathered): number {
  return links.reduce((sum, { byWay }) => sum + Object.values(byWay).filter((claims) => claims.length > 0).length, 0);
}

export interface GraphNode {
  readonly actor: Actor;
  readonly links: number;
  readonly folded: number;
  readonly memberOf: string | null;
  readonly sum: Sum;
}

export function nodeAt({ index, actors }: Gathered, at: number): GraphNode {
  const { actor, links, claims, folded } = actors[at]!;
  return { actor, links, folded, memberOf: actor.memberOf, sum: sumUp(index, claims) };
}

export const NODE_ATTRIBUTES: readonly GraphAttribute<GraphNode>[] = [
  { name: 'actor_kind', type: 'string', value: ({ actor }) => actor.kind },
  { name: 'role', type: 'string', value: ({ actor }) => actor.role },
  { name: 'member_of', type: 'string', value: ({ memberOf }) => memberOf },
  { name: 'aliases', type: 'string', value: ({ actor }) => actor.aliases.join('; ') || null },
  { name: 'links', type: 'integer', value: ({ links }) => links },
  { name: 'claims', type: 'integer', value: ({ sum }) => sum.claims },
  { name: 'actors_folded_in', type: 'integer', value: ({ folded }) => folded },
  ...dateAttributes<GraphNode>(),
];

export const EDGE_ATTRIBUTES: readonly GraphAttribute<Edge>[] = [
  { name: 'link', type: 'string', value: ({ link }) => link.id },
  { name: 'relation', type: 'string', value: ({ link }) => link.relation },
  { name: 'stance', type: 'string', value: ({ sum }) => sum.stance },
  { name: 'statuses', type: 'string', value: ({ sum }) => sum.statuses.join(' ') },
  { name: 'claims', type: 'integer', value: ({ sum }) => sum.claims },
  { name: 'facts', type: 'integer', value: ({ sum }) => sum.facts },
  { name: 'origins', type: 'integer', value: ({ sum }) => sum.origins },
  { name: 'disputed', type: 'boolean', value: ({ sum }) => sum.isDisputed },
  ...dateAttributes<Edge>(),
  { name: 'sources', type: 'string', value: ({ sum }) => sum.sourceIds.join(' ') },
  { name: 'sentences', type: 'string', value: ({ sum }) => sum.sentenceIds.join(' ') },
  { name: 'claim_ids', type: 'string', value: ({ sum }) => sum.claimIds.join(' ') },
];

function dateAttributes<Item extends { readonly sum: Sum }>(): GraphAttribute<Item>[] {
  return [
    { name: 'happened_first', type: 'string', value: ({ sum }) => endOf(sum.spells[0], 'from') },
    { name: 'happened_last', type: 'string', value: ({ sum }) => endOf(sum.spells.at(-1), 'to') },
    { name: 'claims_undated', type: 'integer', value: ({ sum }) => sum.undated },
    { name: 'reported_first', type: 'string', value: ({ sum }) => endOf(sum.reported, 'from') },
    { name: 'reported_last', type: 'string', value: ({ sum }) => endOf(sum.reported, 'to') },
  ];
}
