import { describe, expect, it } from 'vitest';
import { sortedDays } from '../dataset/dayColumn.ts';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { createAppStore } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { binDays, busySpan } from './busySpan.ts';
import { mostConnected, overview } from './overview.ts';
import { selectVisibleGraph } from './visibleGraph.ts';

it('the overview counts what the dataset holds', () => {
  const { sources, ...counts } = overview(realIndex);
  expect(sources.map(({ source }) => source.id).toSorted()).toEqual(realDataset.sources.map(({ id }) => id).toSorted());
  expect(sources.reduce((sum, { quoted }) => sum + quoted, 0)).toBe(realDataset.sentences.length);
  expect(counts).toEqual({
    disputes: realDataset.disputes,
    claims: realDataset.claims.length,
    sentences: realDataset.sentences.length,
    facts: realDataset.facts.length,
    corroborated: [...realIndex.originsOfFact].filter((count) => count > 1).length,
    inferred: realDataset.claims.filter(({ inferred }) => inferred).length,
    undated: realDataset.claims.filter(({ happened }) => happened === null).length,
  });
});

it('the most connected actors come in order', () => {
  const graph = selectVisibleGraph(createAppStore(realIndex, initialView).getState());
  const links = mostConnected(graph, 5).map((connected) => connected.links);
  expect(links).toHaveLength(5);
  expect(links).toEqual(links.toSorted((one, other) => other - one));
});

describe('the busy span', () => {
  it('holds most dated claims and leaves the outliers out', () => {
    const { from, to } = busySpan(realIndex);
    const dated = [...sortedDays(realIndex.claims.happenedFrom)];
    expect(dated.filter((day) => day >= from && day <= to).length).toBeGreaterThanOrEqual(dated.length * 0.9);
    expect(to - from).toBeLessThan(Math.max(...dated) - Math.min(...dated));
  });

  it('bins each day once', () => {
    const binned = binDays([-5, 0, 1, 9, 9, 30], { from: 0, to: 9 }, 5);
    expect(binned).toEqual({ counts: [2, 0, 0, 0, 2], before: 1, after: 1 });
  });
});
