import { formatDay } from '../model/day.ts';
import type { About } from './about.ts';
import type { Gathered } from './gatherExport.ts';
import {
  EDGE_ATTRIBUTES,
  edgesOf,
  NODE_ATTRIBUTES,
  nodeAt,
  type Edge,
  type GraphAttribute,
  type GraphNode,
} from './graphExport.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const NODES: readonly GraphMlAttribute<GraphNode>[] = [
  { name: 'label', type: 'string', value: ({ actor }) => actor.name },
  ...NODE_ATTRIBUTES,
  { name: 'x', type: 'double', value: ({ actor }) => actor.x },
  { name: 'y', type: 'double', value: ({ actor }) => actor.y },
];
const EDGES: readonly GraphMlAttribute<Edge>[] = [
  { name: 'weight', type: 'double', value: ({ sum }) => sum.claims },
  ...EDGE_ATTRIBUTES,
  { name: 'mutual', type: 'boolean', value: ({ isDirected }) => !isDirected },
  /** GraphML has no time of its own: stretches of days as ISO 8601 intervals. */
  {
    name: 'happened',
    type: 'string',
    value: ({ sum }) => sum.spells.map(({ from, to }) => `${formatDay(from)}/${formatDay(to)}`).join(' ') || null,
  },
];

type GraphMlAttribute<Item> = Omit<GraphAttribute<Item>, 'type'> & {
  readonly type: GraphAttribute<Item>['type'] | 'double';
};

/**
 * GraphML, for yEd, Gephi, NetworkX, igraph and others. All edges are directed, and `mutual` says of which that means
 * nothing: NetworkX refuses a graph of both kinds, and igraph would forget which way any of them runs.
 */
export function* graphml(gathered: Gathered, about: About): Generator<string> {
  const graph = { dataset: about.dataset.title, dataset_version: about.dataset.version, holds: about.holds };
  const ofGraph = Object.entries({ ...graph, address: about.address }).filter(([, text]) => text !== '');
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...ofGraph.map(([name]) => key('graph', name, 'string')),
    ...NODES.map(({ name, type }) => key('node', name, type)),
    ...EDGES.map(({ name, type }) => key('edge', name, type)),
    `<graph${xmlAttributes({ id: about.dataset.id, edgedefault: 'directed' })}>`,
    ...ofGraph.map(([name, text]) => `<data key="graph-${name}">${xmlText(text)}</data>`),
    '',
  ].join('\n');
  for (const at of gathered.actors.keys()) {
    const node = nodeAt(gathered, at);
    yield `<node${xmlAttributes({ id: node.actor.id })}>${data('node', NODES, node)}</node>\n`;
  }
  for (const edge of edgesOf(gathered)) {
    const { id, source, target } = edge;
    const ends = xmlAttributes({ id, source: source.id, target: target.id });
    yield `<edge${ends}>${data('edge', EDGES, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function key(of: 'graph' | 'node' | 'edge', name: string, type: GraphMlAttribute<unknown>['type']): string {
  const written = type === 'integer' ? 'int' : type;
  return `<key${xmlAttributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': written })}/>`;
}

function data<Item>(of: 'node' | 'edge', all: readonly GraphMlAttribute<Item>[], item: Item): string {
  return all
    .flatMap(({ name, value }) => {
      const own = value(item);
      return own === null ? [] : [`<data key="${of}-${name}">${xmlText(String(own))}</data>`];
    })
    .join('');
}
