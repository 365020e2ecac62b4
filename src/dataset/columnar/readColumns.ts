import type { Dataset, Sentence } from '../../model/dataset.ts';
import { atOnce } from '../../platform/nextTask.ts';
import { readDetails, type Details } from './readDetails.ts';
import { readHead, type Head } from './readHead.ts';
import { COLUMNS_FORMAT, readSections, type SectionReader } from './sections.ts';
import type { ColumnParts } from './writeColumns.ts';

/** The dataset that the parts were written of, with everything made: equal to it in every key. */
export function readColumns({ head: bytes, details: detailBytes, blocks }: ColumnParts): Dataset {
  const head = readHead(readPart(bytes, 'head'));
  const details = atOnce(readDetails(readPart(detailBytes, 'details', head), head));
  const texts = blocks.flatMap((block, at) => readBlock(readPart(block, `block ${at}`, head)));
  const { sources, origins, disputes, counts } = head.fields;
  return {
    ...head.fields.about,
    sources,
    origins,
    sentences: Array.from({ length: counts.sentences }, (_, place) => sentenceOf(details, place, texts[place]!)),
    actors: head.actors,
    claims: Array.from({ length: counts.claims }, (_, place) => details.claimAt(place)),
    facts: Array.from({ length: counts.facts }, (_, place) => details.factAt(place)),
    disputes,
  };
}

export function sentenceOf(details: Details, place: number, text: string): Sentence {
  const { id, source, ordinal, copyOf } = details.sentenceAt(place);
  return { id, source, ordinal, text, copyOf };
}

/** @throws RangeError where the bytes are not this part of this dataset */
export function readPart(bytes: Uint8Array, part: string, of?: Head): SectionReader {
  const reader = readSections(bytes);
  const { header } = reader;
  if (header.format !== COLUMNS_FORMAT) throw new RangeError(`not ${COLUMNS_FORMAT} but ${header.format}`);
  if (header.part !== part) throw new RangeError(`not ${part} but ${header.part}`);
  if (of && (header.dataset !== of.fields.about.id || header.version !== of.fields.about.version)) {
    throw new RangeError(`${part} is of another version`);
  }
  return reader;
}

/** The words of the sentences of a block. */
export function readBlock(reader: SectionReader): string[] {
  const lengths = reader.numbers('length');
  const text = reader.text('text');
  let at = 0;
  return Array.from(lengths, (length) => text.slice(at, (at += length)));
}
