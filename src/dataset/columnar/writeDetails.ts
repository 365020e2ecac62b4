import type { Claim, Dataset } from '../../model/dataset.ts';
import { MARK_ROLES, PRECISIONS } from '../../model/vocabulary.ts';
import { placesOf } from '../places.ts';
import { idOfClaim, idOfSentence } from './ids.ts';
import { createSectionWriter, type SectionWriter } from './sections.ts';
import { writeIds, writeRecalled } from './texts.ts';

/** All that the head leaves out but the words of the sentences. */
export function writeDetails(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const writer = createSectionWriter();
  writeSentences(writer, dataset);
  writeClaims(writer, dataset);
  writeMarks(writer, dataset);
  writeFacts(writer, dataset);
  return writer.file({ part: 'details', dataset: dataset.id, version: dataset.version });
}

function writeSentences(writer: SectionWriter, { sentences, sources }: Dataset): void {
  const [sourcePlace, places] = [placesOf(sources), placesOf(sentences)];
  writer.numbers(
    'sentences.source',
    'delta',
    sentences.map(({ source }) => sourcePlace.get(source)!),
  );
  writer.numbers(
    'sentences.ordinal',
    'delta',
    sentences.map(({ ordinal }) => ordinal),
  );
  const copies = [...sentences.entries()].filter(([, { copyOf }]) => copyOf !== null);
  writer.numbers(
    'sentences.copies',
    'delta',
    copies.map(([at]) => at),
  );
  writer.numbers(
    'sentences.copyOf',
    'whole',
    copies.map(([, { copyOf }]) => places.get(copyOf!)!),
  );
  writeOwnIds(
    writer,
    'sentences.id',
    sentences.map(({ id }) => id),
    sentences.map(idOfSentence),
  );
}

/** Ids that do not follow from what they are of. */
function writeOwnIds(
  writer: SectionWriter,
  name: string,
  ids: readonly string[],
  usual: readonly (string | undefined)[],
): void {
  const own = [...ids.keys()].filter((at) => ids[at] !== usual[at]);
  writer.numbers(`${name}.own`, 'delta', own);
  writeIds(
    writer,
    name,
    own.map((at) => ids[at]!),
  );
}

function writeClaims(writer: SectionWriter, dataset: Dataset): void {
  const { claims, actors, sentences } = dataset;
  const [actorPlace, sentencePlace] = [placesOf(actors), placesOf(sentences)];
  const first = claims.map((claim) => sentencePlace.get(claim.sentences[0]!)!);
  writer.numbers(
    'claims.sentences',
    'whole',
    claims.map((claim) => claim.sentences.length),
  );
  writer.numbers('claims.sentence', 'delta', first);
  writer.numbers(
    'claims.further',
    'signed',
    claims.flatMap((claim, at) => claim.sentences.slice(1).map((id) => sentencePlace.get(id)! - first[at]!)),
  );
  writeOwnIds(
    writer,
    'claims.id',
    claims.map(({ id }) => id),
    claims.map(idOfClaim),
  );
  writer.numbers(
    'claims.saidBy',
    'whole',
    claims.map(({ saidBy }) => saidBy?.length ?? 0),
  );
  writer.planes(
    'claims.speaker',
    claims.flatMap(({ saidBy }) => (saidBy ?? []).map((id) => actorPlace.get(id)!)),
  );
  writeRecalled(
    writer,
    'claims.gist',
    claims.map(({ gist }) => gist),
  );
  writeRecalled(
    writer,
    'claims.note',
    claims.map(({ note }) => note),
  );
  const dates = claims.flatMap(({ happened }) => happened ?? []);
  writer.numbers(
    'claims.precision',
    'byte',
    dates.map(({ precision }) => PRECISIONS.indexOf(precision)),
  );
  writeRecalled(
    writer,
    'claims.asWritten',
    dates.map(({ asWritten }) => asWritten),
  );
}

function writeMarks(writer: SectionWriter, { claims, sentences }: Dataset): void {
  const places = placesOf(sentences);
  const marks = claims.flatMap((claim) =>
    claim.marks.map((mark) => ({ ...mark, at: claim.sentences.indexOf(mark.sentence) })),
  );
  writer.numbers(
    'marks.count',
    'whole',
    claims.map((claim: Claim) => claim.marks.length),
  );
  writer.numbers(
    'marks.role',
    'byte',
    marks.map(({ role }) => MARK_ROLES.indexOf(role)),
  );
  // In which of its claim's sentences it is, from 1; 0 for a sentence that the claim does not rest on.
  writer.numbers(
    'marks.sentence',
    'whole',
    marks.map(({ at }) => at + 1),
  );
  writer.numbers(
    'marks.elsewhere',
    'whole',
    marks.filter(({ at }) => at === -1).map(({ sentence }) => places.get(sentence)!),
  );
  writer.numbers(
    'marks.start',
    'whole',
    marks.map(({ start }) => start),
  );
  writer.numbers(
    'marks.length',
    'whole',
    marks.map(({ start, end }) => end - start),
  );
}

function writeFacts(writer: SectionWriter, { facts, claims }: Dataset): void {
  const firstClaim = new Map<string, string>();
  for (const { id, fact } of claims) if (!firstClaim.has(fact)) firstClaim.set(fact, id);
  writeOwnIds(
    writer,
    'facts.id',
    facts.map(({ id }) => id),
    facts.map(({ id }) => firstClaim.get(id)),
  );
  writeRecalled(
    writer,
    'facts.gist',
    facts.map(({ gist }) => gist),
  );
}
