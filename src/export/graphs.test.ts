import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { realIndex } from '../dataset/testing/realDataset.ts';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { parseDay } from '../model/day.ts';
import { tablesOf } from '../derive/testing/tablesOf.ts';
import { initialView, type View } from '../state/view.ts';
import { gatherExport } from './gatherExport.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { aboutOf, stateOf, views } from './testing/exportStates.ts';
import { asInXml, HOSTILE, hostileIndex } from './testing/hostileDataset.ts';

const writers = { gexf, graphml };
type Format = keyof typeof writers;

function written(format: Format, index: DatasetIndex, view: View): string {
  return [...writers[format](gatherExport(stateOf(index, view), 'view'), aboutOf(index))].join('');
}

function readBack(format: Format, text: string): Graph {
  return format === 'gexf' ? parseGexf(Graph, text) : parseGraphml(Graph, text);
}

describe.each(['gexf', 'graphml'] as const)('%s', (format) => {
  it.each(views)('of %s is read back with the links of the view', (_name, view) => {
    const graph = readBack(format, written(format, realIndex, view));
    const { links, actors } = tablesOf(stateOf(realIndex, view));
    const claimsOfLink = new Map<string, number>();
    graph.forEachEdge((_edge, { link, claims }) => {
      claimsOfLink.set(String(link), (claimsOfLink.get(String(link)) ?? 0) + Number(claims));
    });
    expect(claimsOfLink).toEqual(new Map(links.map(({ id, link }) => [id, link.claims])));
    for (const { id, actor } of actors.filter((row) => row.links > 0)) {
      expect(graph.getNodeAttributes(id)).toMatchObject({ label: actor.name, actor_kind: actor.kind, x: actor.x });
    }
  });

  const whole = readBack(format, written(format, realIndex, initialView));

  it('tells edges that run one way from those for what both do', () => {
    const graph = whole;
    // Several readers of GraphML know no graph of both kinds.
    const isMutual = (edge: string) =>
      format === 'gexf' ? graph.isUndirected(edge) : graph.getEdgeAttribute(edge, 'mutual') === true;
    expect(graph.undirectedSize > 0).toBe(format === 'gexf');
    for (const { link } of tablesOf(stateOf(realIndex, initialView)).links) {
      const [a, b] = [realIndex.dataset.actors[link.a]!.id, realIndex.dataset.actors[link.b]!.id];
      const own = graph.filterEdges((_edge, attributes) => attributes['link'] === link.id);
      const claims = (isWanted: (edge: string) => boolean) =>
        own.filter(isWanted).reduce((sum, edge) => sum + Number(graph.getEdgeAttribute(edge, 'claims')), 0);
      expect({
        forward: claims((edge) => !isMutual(edge) && graph.source(edge) === a),
        backward: claims((edge) => !isMutual(edge) && graph.source(edge) === b),
        mutual: claims(isMutual),
      }).toEqual({ forward: link.forward, backward: link.backward, mutual: link.mutual });
    }
  });

  it('carries sentence and claim ids, both dates, relation, stance and status of each edge', () => {
    whole.forEachEdge((_edge, attributes) => {
      const claims = String(attributes['claim_ids'])
        .split(' ')
        .map((id) => realIndex.dataset.claims[realIndex.claimPlace.get(id)!]!);
      expect(claims).toHaveLength(Number(attributes['claims']));
      expect(new Set(String(attributes['sentences']).split(' '))).toEqual(
        new Set(claims.flatMap(({ sentences }) => sentences)),
      );
      const days = claims.flatMap(({ happened }) => happened ?? []);
      expect(attributes['happened_first']).toBe(days.map(({ from }) => from).toSorted()[0]);
      expect(attributes['happened_last']).toBe(
        days
          .map(({ to }) => to)
          .toSorted()
          .at(-1),
      );
      expect(attributes['reported_first']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(claims.every(({ relation }) => relation === attributes['relation'])).toBe(true);
      expect(new Set(String(attributes['statuses']).split(' '))).toEqual(new Set(claims.map(({ status }) => status)));
    });
  });

  it('is well-formed XML that says what it was made from', () => {
    const text = written(format, realIndex, initialView);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain(realIndex.dataset.version);
    expect(text).toContain('https://example.org/?actor=vladimir-putin&amp;relations=military');
  });

  it('brings back hostile texts', () => {
    const file = written(format, hostileIndex(), initialView);
    expect(XMLValidator.validate(file)).toBe(true);
    const graph = readBack(format, file);
    const back = Object.keys(HOSTILE).map((_name, at) => graph.getNodeAttributes(`hostile-${at}`));
    expect(back.map(({ label, role, aliases }) => ({ label, role, aliases }))).toEqual(
      Object.values(HOSTILE)
        .map(asInXml)
        .map((text) => ({ label: text, role: text, aliases: text })),
    );
  });
});

interface XmlEdge {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly attvalues: { readonly attvalue: readonly { readonly for: string; readonly value: string }[] };
  readonly spells?: { readonly spell: readonly { readonly start: string; readonly end: string }[] };
}

/** Every day on which a claim of the edge may have happened. */
function daysOf({ attvalues }: XmlEdge): ReadonlySet<number> {
  const ids = attvalues.attvalue.find((value) => value.for === 'claim_ids')!.value.split(' ');
  const days = new Set<number>();
  for (const id of ids) {
    const { happened } = realIndex.dataset.claims[realIndex.claimPlace.get(id)!]!;
    if (!happened) continue;
    for (let day = parseDay(happened.from)!; day <= parseDay(happened.to)!; day++) days.add(day);
  }
  return days;
}

describe('the spells of GEXF', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    isArray: (name) => ['edge', 'spell', 'attvalue'].includes(name),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { gexf: root } = parser.parse(written('gexf', realIndex, initialView)) as {
    gexf: {
      graph: { edges: { edge: readonly XmlEdge[] }; timeformat: string; timerepresentation: string; mode: string };
    };
  };
  const { edges, ...graph } = root.graph;

  it('are intervals of days', () => {
    expect(graph).toMatchObject({ mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' });
  });

  it.each([
    ['dated', (days: ReadonlySet<number>) => days.size > 0],
    ['undated', (days: ReadonlySet<number>) => days.size === 0],
  ] as const)('are the days of the claims of each %s edge, in order and apart', (_name, isWanted) => {
    const own = edges.edge.filter((edge) => isWanted(daysOf(edge)));
    expect(own.length).toBeGreaterThan(0);
    for (const edge of own) {
      const spells = (edge.spells?.spell ?? []).map(({ start, end }) => [parseDay(start)!, parseDay(end)!] as const);
      const covered = spells.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      expect(covered).toEqual([...daysOf(edge)].toSorted((one, other) => one - other));
      for (const [at, [from]] of spells.entries()) expect(from).toBeGreaterThan((spells[at - 1]?.[1] ?? -Infinity) + 1);
    }
  });

  it('no two edges have ends, direction and kind in common', () => {
    const names = edges.edge.map(({ source, target, type, kind }) => `${source} ${target} ${type} ${kind}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
