import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../model/dataset.ts';
import { indexDataset } from '../datasetIndex.ts';
import { parseDataset } from '../parseDataset.ts';

const FILE = path.join(import.meta.dirname, '../../../public/data/paris-moscow-2015.json');

/** The text of the compiled dataset, for tests: they run on what ships. */
export const realText: string = readFileSync(FILE, 'utf8');

const read = parseDataset(realText);
if (!read.ok) throw new Error(`public/data is not valid: ${JSON.stringify(read.problem)}`);

export const realDataset: Dataset = read.value;
export const realIndex = indexDataset(realDataset);
