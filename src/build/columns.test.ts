import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readColumns } from '../dataset/columnar/readColumns.ts';
import { blockName, DETAILS } from '../dataset/columnar/partFiles.ts';
import { parseDatasetList } from '../dataset/datasetList.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { writeColumnsBeside } from './columns.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-columns-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));

function publish(...datasets: readonly Dataset[]): void {
  for (const dataset of datasets) writeFileSync(path.join(folder, `${dataset.id}.json`), JSON.stringify(dataset));
  const entries = datasets.map(({ id, title, summary, version, actors, claims, span }) => {
    return { id, title, summary, file: `${id}.json`, version, actors: actors.length, claims: claims.length, span };
  });
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ format: 'attache-index/1', datasets: entries }));
}

it('gives a large dataset a compact form that holds the same, and leaves a small one alone', () => {
  const large = generateDataset({ actors: 300, links: 1500, seed: 4 });
  const small = { ...generateDataset({ actors: 20, links: 40, seed: 5 }), id: 'small' };
  publish(small, large);
  expect(writeColumnsBeside(folder, 1000)).toHaveLength(1);
  const list = parseDatasetList(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  if (!list.ok) throw new Error(list.problem.type);
  const [first, second] = list.value;
  expect(first).not.toHaveProperty('columns');
  const head = second?.columns ?? '';
  expect(head).toContain(large.version);
  const beside = (name: string) => read(path.join(path.dirname(head), name));
  const blocks = Math.ceil(large.sentences.length / 1024);
  const parts = {
    head: read(head),
    details: beside(DETAILS),
    blocks: Array.from({ length: blocks }, (_, number) => beside(blockName(number))),
  };
  expect(readColumns(parts)).toEqual(large);
});

it('names nothing when a dataset cannot be read', () => {
  const large = generateDataset({ actors: 300, links: 1500, seed: 4 });
  publish(large);
  writeFileSync(path.join(folder, `${large.id}.json`), '{"format": "attache/1"');
  expect(() => writeColumnsBeside(folder, 1000)).toThrow('cut-off');
  expect(readFileSync(path.join(folder, 'index.json'), 'utf8')).not.toContain('columns');
});
