import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../src/model/dataset.ts';
import { parseDataset } from '../src/dataset/parseDataset.ts';
import { indexDataset } from '../src/dataset/datasetIndex.ts';
import { rollUp } from '../src/derive/rollUp.ts';

const FILE = path.join(import.meta.dirname, '../public/data/paris-moscow-2015.json');
const read = parseDataset(readFileSync(FILE, 'utf8'));
if (!read.ok) throw new Error('public/data/paris-moscow-2015.json is not valid');

/** What the tested page shows. */
export const dataset: Dataset = read.value;
export const index = indexDataset(dataset);

/** The ids of the sentences behind each link of the folded map. */
export function sentencesOfLinks(): ReadonlyMap<string, ReadonlySet<string>> {
  const rolled = rollUp(index, new Set());
  const sentences = new Map(rolled.links.map(({ id }) => [id, new Set<string>()]));
  for (const [place, claim] of dataset.claims.entries()) {
    const link = rolled.links[rolled.linkOfClaim[place] ?? -1];
    for (const sentence of claim.sentences) if (link) sentences.get(link.id)?.add(sentence);
  }
  return sentences;
}
