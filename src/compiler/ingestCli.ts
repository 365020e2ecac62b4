import { mkdirSync, readFileSync, readdirSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import { formatFingerprints } from './text/fingerprint.ts';
import { splitSentences, type SegmentationFix } from './text/splitSentences.ts';

const HELP = `Usage: npm run ingest -- <text file> --id <source id> [--dataset <folder of data/>] [--list]

Writes data/<dataset>/fingerprints/<source id>.txt: the hash of every sentence of the text, in order.
The source must be listed in data/<dataset>/sources.yaml; its language and segmentation fixes are read there.
  --list   also print the sentences with their ordinals`;

try {
  ingest();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function ingest(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      dataset: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (values.help === true || file === undefined || values.id === undefined) throw new Error(HELP);
  const folder = path.join('data', values.dataset ?? onlyDataset());
  const { language, fixes } = readSource(path.join(folder, 'sources.yaml'), values.id);
  const sentences = splitSentences(readFileSync(file, 'utf8'), language, fixes);
  const output = path.join(folder, 'fingerprints', `${values.id}.txt`);
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(`${output}.tmp`, formatFingerprints(sentences));
  renameSync(`${output}.tmp`, output);
  if (values.list === true) for (const [at, sentence] of sentences.entries()) console.log(`${at + 1}  ${sentence}`);
  console.log(`${output}: ${sentences.length} sentences`);
}

function onlyDataset(): string {
  const folders = readdirSync('data').filter((name) => existsSync(path.join('data', name, 'dataset.yaml')));
  const [folder] = folders;
  if (folder === undefined || folders.length > 1)
    throw new Error(`data/ holds ${folders.length} datasets: name one with --dataset`);
  return folder;
}

function readSource(file: string, id: string): { language: string; fixes: SegmentationFix[] } {
  const sources = parseDocument(readFileSync(file, 'utf8')).get('sources');
  const source = isSeq(sources) ? sources.items.find((item) => isMap(item) && item.get('id') === id) : undefined;
  if (!isMap(source)) throw new Error(`${file}: no source "${id}". Add it there first, then run ingest again.`);
  const { language = 'en', segmentation = [] } = source.toJSON() as {
    language?: string;
    segmentation?: SegmentationFix[];
  };
  return { language, fixes: segmentation };
}
