import type { Dataset } from '../../model/dataset.ts';
import { writeDetails } from './writeDetails.ts';
import { writeHead } from './writeHead.ts';
import { createSectionWriter } from './sections.ts';

/** Sentences whose texts are fetched together. */
export const BLOCK_SIZE = 1024;

/** The compact form of a dataset, in the parts in which an app wants it. */
export interface ColumnParts {
  /** All that the first picture needs. */
  readonly head: Uint8Array<ArrayBuffer>;
  /** All but the words of the sentences: what evidence is put together from. */
  readonly details: Uint8Array<ArrayBuffer>;
  /** The words of the sentences, so many in each. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
}

/** @param dataset valid: its ids resolve and its days exist (see `loadDataset.ts`) */
export function writeColumns(dataset: Dataset): ColumnParts {
  return { head: writeHead(dataset, BLOCK_SIZE), details: writeDetails(dataset), blocks: writeBlocks(dataset) };
}

function writeBlocks({ id, version, sentences }: Dataset): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: Math.ceil(sentences.length / BLOCK_SIZE) }, (_, block) => {
    const writer = createSectionWriter();
    const texts = sentences.slice(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE).map(({ text }) => text);
    writer.numbers(
      'length',
      'whole',
      texts.map((text) => text.length),
    );
    writer.text('text', texts.join(''));
    return writer.file({ part: `block ${block}`, dataset: id, version });
  });
}
