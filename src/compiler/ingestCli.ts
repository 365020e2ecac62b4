import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { datasetsIn } from './disk/buildDatasets.ts';
import { messageOf } from './disk/readFolder.ts';
import { writeWhole } from './disk/writeWhole.ts';
import { parseFiles } from './phases/parseFiles.ts';
import { validateShapes, type Authored } from './phases/validateShapes.ts';
import { formatFingerprints } from './text/fingerprint.ts';
import { splitSentences } from './text/splitSentences.ts';

const HELP = `Usage: npm run ingest -- <text file> --id <source id> [--dataset <folder of data/>] [--list]

Writes data/<dataset>/fingerprints/<source id>.txt: the hash of every sentence of the text, in order.
The source must be listed in data/<dataset>/sources.yaml; its language and segmentation fixes are read there.
  --list   also print the sentences with their ordinals`;

try {
  ingest();
} catch (fault) {
  console.error(messageOf(fault));
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
  const { language, segmentation } = readSource(folder, values.id);
  const { sentences, misfits } = splitSentences(readFileSync(file, 'utf8'), language, segmentation);
  if (misfits.length > 0) throw new Error(misfits.map(({ what }) => `segmentation: ${what}`).join('\n'));
  const name = `${values.id}.txt`;
  writeWhole(path.join(folder, 'fingerprints'), new Map([[name, formatFingerprints(sentences)]]));
  if (values.list === true) for (const [at, sentence] of sentences.entries()) console.log(`${at + 1}  ${sentence}`);
  console.log(`${path.join(folder, 'fingerprints', name)}: ${sentences.length} sentences`);
}

function onlyDataset(): string {
  const folders = datasetsIn('data');
  const [folder] = folders;
  if (folder === undefined || folders.length > 1)
    throw new Error(`data/ holds ${folders.length} datasets: name one with --dataset`);
  return folder;
}

function readSource(folder: string, id: string): Authored['sources']['items'][number] {
  const file = path.join(folder, 'sources.yaml');
  const files = new Map([['sources.yaml', readFileSync(file, 'utf8')]]);
  const { sources } = validateShapes(files, parseFiles(files).documents).value;
  const source = sources.items.find((each) => each.id === id);
  if (source) return source;
  throw new Error(`${file} has no source "${id}", or not all of it: npm run compile says what it lacks`);
}
