import fc from 'fast-check';
import { openColumns } from '../dataset/columnar/openColumns.ts';
import { writeColumns } from '../dataset/columnar/writeColumns.ts';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { parseDatasetList } from '../dataset/datasetList.ts';
import { MOST_FAULTS } from '../dataset/faultLog.ts';
import type { Outcome } from '../dataset/loadProblem.ts';
import { checkDataset, parseDataset } from '../dataset/parseDataset.ts';
import { textOf } from '../dataset/readText.ts';
import { realDataset, realIndex, realText } from '../dataset/testing/realDataset.ts';
import { smallDataset } from '../dataset/testing/smallDataset.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { openedFromQuery, openedToQuery } from '../state/openedDataset.ts';
import { arbitraryView } from '../state/testing/arbitraryView.ts';
import { viewFromQuery, viewToQuery } from '../state/viewUrl.ts';
import { damagedBytes, damagedJson, damagedText, HARD_STRINGS } from './damage.ts';
import { wildDataset } from './wildDataset.ts';
import { survive, surviveAddress, surviveView } from './survives.ts';

/** One promise about any input. Inputs are text or bytes, so that one that breaks it can be kept in a file. */
export interface Check {
  readonly name: string;
  /** Its part of all inputs. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<string | Uint8Array>;
  /** @throws where the promise does not hold */
  readonly holds: (input: string | Uint8Array) => void;
}

const small = checkDataset(smallDataset());
if (!small.ok) throw new Error('the small dataset is not valid');
const smallText = JSON.stringify(small.value, null, 1);
const smallParts = writeColumns(small.value);
const list = { format: 'attache-index/1', datasets: [listed('one'), listed('two')] };

function listed(id: string) {
  const span = { from: '2015-11-24', to: '2015-11-26' };
  return {
    id,
    title: id,
    summary: '',
    file: `${id}.json`,
    columns: `${id}/head.columns`,
    version: '1',
    actors: 1,
    claims: 1,
    span,
  };
}

const NAMES =
  'actor link claim fact dispute depth open view unmatched names clock from to undated relations stances statuses kinds sources origins min-origins disputed v data file'.split(
    ' ',
  );
const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...HARD_STRINGS, '%', '%00', '1e9'));
const anyAddress = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), value), value), { maxLength: 8 })
  .map((parts) => parts.map((part) => part.join('=')).join('&'));
const realAddress = arbitraryView(realIndex).map((view) => viewToQuery(view, realIndex));

const generated = generateDataset({ actors: 14, links: 24, seed: 3 });

export const CHECKS: readonly Check[] = [
  {
    name: 'wild-dataset',
    share: 0.04,
    inputs: fc.oneof(wildDataset(generated), wildDataset(small.value)),
    holds(input) {
      const outcome = parseDataset(asText(input));
      if (!outcome.ok) throw new Error(`a valid dataset is refused: ${JSON.stringify(outcome.problem)}`);
      survive(outcome.value);
    },
  },
  {
    name: 'dataset',
    share: 0.2,
    inputs: damagedJson(small.value),
    holds: (input) => datasetHolds(parseDataset(asText(input))),
  },
  {
    name: 'real-dataset',
    share: 0.01,
    inputs: damagedJson(realDataset),
    holds: (input) => datasetHolds(parseDataset(asText(input))),
  },
  {
    name: 'text',
    share: 0.15,
    inputs: fc.oneof(damagedText(fc.constant(smallText)), fc.json(), fc.string({ unit: 'binary' })),
    holds: (input) => datasetHolds(parseDataset(asText(input))),
  },
  {
    name: 'bytes',
    share: 0.1,
    inputs: damagedBytes(new TextEncoder().encode(smallText)),
    holds: bytesHold,
  },
  {
    name: 'real-bytes',
    share: 0.005,
    inputs: damagedBytes(new TextEncoder().encode(realText)),
    holds: bytesHold,
  },
  {
    name: 'list',
    share: 0.1,
    inputs: fc.oneof(damagedJson(list), damagedText(fc.constant(JSON.stringify(list)))),
    holds: (input) => listHolds(parseDatasetList(asText(input))),
  },
  {
    name: 'columns',
    share: 0.045,
    inputs: damagedBytes(smallParts.head),
    holds: columnsHold,
  },
  { name: 'address', share: 0.2, inputs: anyAddress, holds: (input) => addressHolds(asText(input)) },
  {
    name: 'damaged-address',
    share: 0.15,
    inputs: damagedText(realAddress),
    holds: (input) => addressHolds(asText(input)),
  },
];

function asText(input: string | Uint8Array): string {
  return typeof input === 'string' ? input : new TextDecoder().decode(input);
}

/** Either it names what is wrong, or everything can be built on it. */
function datasetHolds(outcome: Outcome<Parameters<typeof survive>[0]>): void {
  if (outcome.ok) {
    survive(outcome.value);
    return;
  }
  const { problem } = outcome;
  if (problem.type !== 'wrong-fields') return;
  const { fields } = problem;
  if (fields.length === 0 || fields.length > MOST_FAULTS) throw new Error(`${fields.length} fields are named`);
  if (JSON.stringify(problem).length > 3000) throw new Error('what is said of it is too long to be read');
}

function bytesHold(input: string | Uint8Array): void {
  const text = textOf([asBytes(input)]);
  if (text.ok) datasetHolds(parseDataset(text.value));
}

function asBytes(input: string | Uint8Array): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

function listHolds(outcome: ReturnType<typeof parseDatasetList>): void {
  if (!outcome.ok) return;
  for (const { file, columns } of outcome.value) {
    for (const address of [file, columns ?? 'a']) {
      const { origin, pathname } = new URL(address, 'https://site.example/map/data/');
      if (origin !== 'https://site.example' || !pathname.startsWith('/map/data/'))
        throw new Error(`leads to ${address}`);
    }
  }
}

/** The compact form comes from the site's own build: a damaged one is refused, or is at least no trap for the index. */
function columnsHold(input: string | Uint8Array): void {
  let dataset;
  try {
    dataset = openColumns(asBytes(input), {
      details: () => Promise.resolve(smallParts.details),
      block: (number) => Promise.resolve(smallParts.blocks[number]!),
    });
  } catch {
    return;
  }
  indexDataset(dataset);
}

/** It is a view, nobody is lied to about what was read, and its own address comes back as it is. */
function addressHolds(query: string): void {
  const opened = openedToQuery(openedFromQuery(query));
  if (openedToQuery(openedFromQuery(opened)) !== opened)
    throw new Error(`the dataset of an address becomes another: ${opened}`);
  const { view, notices } = viewFromQuery(query, realIndex);
  if (notices.length > 5) throw new Error(`${notices.length} notices`);
  surviveView({ index: realIndex, view, hovered: null });
  for (const { nearest } of notices) {
    if (nearest?.type === 'view') surviveAddress({ index: realIndex, view: nearest.mend(view), hovered: null });
  }
}
