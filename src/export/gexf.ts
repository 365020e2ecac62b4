import { formatDay } from '../model/day.ts';
import type { About } from './about.ts';
import type { Gathered } from './gatherExport.ts';
import {
  EDGE_ATTRIBUTES,
  countEdges,
  edgesOf,
  NODE_ATTRIBUTES,
  nodeAt,
  type Edge,
  type GraphAttribute,
  type GraphNode,
} from './graphExport.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * GEXF 1.3, as Gephi and Gephi Lite read it. Time is on the edges, as spells of days; what is undated has none, and so is
 * there at all times. Parallel edges are told apart by `kind`, as 1.3 has it.
 */
export function* gexf(gathered: Gathered, about: About): Generator<string> {
  const { title, version } = about.dataset;
  const description = [title, about.holds, `Dataset version ${version}`, about.address].filter((part) => part !== '');
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    '<meta>',
    '<creator>Attaché</creator>',
    `<keywords>${xmlText(`${about.dataset.id}, ${version}`)}</keywords>`,
    `<description>${xmlText(description.join('. '))}</description>`,
    '</meta>',
    '<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">',
    attributes('node', NODE_ATTRIBUTES),
    attributes('edge', EDGE_ATTRIBUTES),
    `<nodes count="${gathered.actors.length}">\n`,
  ].join('\n');
  for (const at of gathered.actors.keys()) yield node(nodeAt(gathered, at));
  yield `</nodes>\n<edges count="${countEdges(gathered)}">\n`;
  for (const each of edgesOf(gathered)) yield edge(each);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes<Item>(kind: 'node' | 'edge', all: readonly GraphAttribute<Item>[]): string {
  const each = all.map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`);
  return `<attributes class="${kind}" mode="static">\n${each.join('\n')}\n</attributes>`;
}

function node(of: GraphNode): string {
  const { actor, links } = of;
  return [
    `<node${xmlAttributes({ id: actor.id, label: actor.name })}>`,
    values(NODE_ATTRIBUTES, of),
    `<viz:size value="${Math.round(10 * (4 + 2 * Math.sqrt(links))) / 10}"/>`,
    // GEXF counts upwards, the map down.
    `<viz:position x="${actor.x}" y="${-actor.y}" z="0"/>`,
    '</node>\n',
  ].join('');
}

function edge(of: Edge): string {
  const { id, source, target, isDirected, sum, link } = of;
  const spells = sum.spells.map(({ from, to }) => `<spell start="${formatDay(from)}" end="${formatDay(to)}"/>`);
  return [
    `<edge${xmlAttributes({
      id,
      source: source.id,
      target: target.id,
      type: isDirected ? 'directed' : 'undirected',
      kind: isDirected ? link.relation : `${link.relation}, mutual`,
      weight: sum.claims,
    })}>`,
    values(EDGE_ATTRIBUTES, of),
    spells.length > 0 ? `<spells>${spells.join('')}</spells>` : '',
    '</edge>\n',
  ].join('');
}

function values<Item>(all: readonly GraphAttribute<Item>[], item: Item): string {
  const each = all.flatMap(({ name, value }) => {
    const own = value(item);
    return own === null ? [] : [`<attvalue${xmlAttributes({ for: name, value: String(own) })}/>`];
  });
  return `<attvalues>${each.join('')}</attvalues>`;
}
