import type { SourceEntry } from '../authored.ts';
import { error, within, type Finding, type Place } from '../problem.ts';
import { fingerprintSentence, parseFingerprints } from '../text/fingerprint.ts';
import { compareText } from '../text/order.ts';
import { normaliseText } from '../text/splitSentences.ts';
import { partRange } from './resolveSources.ts';
import type { Authored, AuthoredSentence, Placed } from './validateShapes.ts';

/** A quoted sentence: its words normalised, its source known. */
export interface Quotation {
  readonly id: string;
  readonly source: string;
  readonly ordinal: number;
  readonly text: string;
  readonly claims: AuthoredSentence['claims'];
  readonly place: Place;
}

export interface Verified {
  /** In reading order within each source. */
  readonly quotations: readonly Quotation[];
  readonly sentenceCounts: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** Holds each quotation against the fingerprints of its source. Needs no text and no language data. */
export function verifyQuotations(authored: Authored, files: ReadonlyMap<string, string>): Verified {
  const findings: Finding[] = [];
  const hashes = readHashes(authored, files, findings);
  const quotations = new Map<string, Quotation>();
  const owners = ownersOf(hashes);
  const parts = new Map(authored.sources.items.map((source) => [source.id, source.parts ?? []]));
  for (const sentence of authored.sentences) {
    const quotation = quote(sentence);
    const before = quotations.get(quotation.id);
    if (before)
      findings.push(
        error(
          within(sentence.place, 'at'),
          `sentence ${sentence.at} is quoted twice`,
          'put its claims under the first quotation',
        ),
      );
    else quotations.set(quotation.id, quotation);
    findings.push(
      ...checkWords(quotation, hashes.get(sentence.source), owners),
      ...checkPart(sentence, parts.get(sentence.source) ?? []),
    );
  }
  return {
    quotations: [...quotations.values()].toSorted((a, b) => compareText(a.source, b.source) || a.ordinal - b.ordinal),
    sentenceCounts: new Map([...hashes].map(([source, each]) => [source, each.length])),
    findings,
  };
}

function quote(sentence: Placed<AuthoredSentence>): Quotation {
  const { source, at, claims, place } = sentence;
  return { id: `${source}-${at}`, source, ordinal: at, text: normaliseText(sentence.text), claims, place };
}

function readHashes(
  authored: Authored,
  files: ReadonlyMap<string, string>,
  findings: Finding[],
): Map<string, readonly string[]> {
  const hashes = new Map<string, readonly string[]>();
  for (const source of authored.sources.items) {
    const file = `fingerprints/${source.id}.txt`;
    const text = files.get(file);
    const parsed = text === undefined ? undefined : parseFingerprints(text);
    const mend = `run npm run ingest -- <text file> --id ${source.id}`;
    if (parsed === undefined)
      findings.push(error(within(source.place, 'id'), `${source.id} has no fingerprints`, mend));
    else if ('brokenAt' in parsed)
      findings.push(error({ file, offset: parsed.brokenAt }, 'is no line of ordinal and hash in order', mend));
    else hashes.set(source.id, parsed.hashes);
  }
  return hashes;
}

function ownersOf(hashes: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [source, each] of hashes)
    for (const [at, hash] of each.entries()) if (!owners.has(hash)) owners.set(hash, `${source}-${at + 1}`);
  return owners;
}

function checkWords(
  quotation: Quotation,
  hashes: readonly string[] | undefined,
  owners: ReadonlyMap<string, string>,
): Finding[] {
  if (!hashes) return [];
  const { source, ordinal, text, place } = quotation;
  if (ordinal > hashes.length) {
    return [error(within(place, 'at'), `${source} has no sentence ${ordinal}`, `it has ${hashes.length}`)];
  }
  const hash = fingerprintSentence(text);
  if (hashes[ordinal - 1] === hash) return [];
  const elsewhere = hashes.indexOf(hash);
  if (elsewhere >= 0)
    return [
      error(
        within(place, 'at'),
        `these words are sentence ${elsewhere + 1} of ${source}, not ${ordinal}`,
        `write at: ${elsewhere + 1}`,
      ),
    ];
  const owner = owners.get(hash);
  if (owner !== undefined)
    return [
      error(
        within(place, 'text'),
        `these words are ${owner}, not sentence ${ordinal} of ${source}`,
        'quote it under its own source',
      ),
    ];
  return [
    error(
      within(place, 'text'),
      `is not sentence ${ordinal} of ${source} word for word`,
      'copy it from the text; with --corpus <folder> the compiler says which character differs',
    ),
  ];
}

const NO_EVIDENCE: readonly string[] = ['credit', 'link', 'appeal'];

function checkPart(sentence: Placed<AuthoredSentence>, parts: NonNullable<SourceEntry['parts']>): Finding[] {
  const part = parts.find(({ sentences }) => isWithin(sentence.at, sentences));
  if (!part || !NO_EVIDENCE.includes(part.is)) return [];
  const article = part.is === 'appeal' ? 'an' : 'a';
  return [
    error(
      within(sentence.place, 'at'),
      `sentence ${sentence.at} is ${article} ${part.is}, which is no evidence`,
      'leave it out, or mend the parts of the source',
    ),
  ];
}

function isWithin(ordinal: number, sentences: string | number): boolean {
  const [first, last] = partRange(sentences);
  return ordinal >= first && ordinal <= last;
}
