import type { SourceEntry } from '../authored.ts';
import { error, within, type Finding, type Place } from '../problem.ts';
import { fingerprintSentence } from '../text/fingerprint.ts';
import { firstDifference } from '../text/firstDifference.ts';
import { compareText } from '../text/order.ts';
import { normaliseText } from '../text/splitSentences.ts';
import type { Fingerprints } from './readFingerprints.ts';
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

/** The sentences of full texts, by source id; empty without a corpus. */
export type FullTexts = ReadonlyMap<string, readonly string[]>;

/** Holds each quotation against the fingerprints of its source, which needs no text, and against the text when it is there. */
export function verifyQuotations(
  authored: Authored,
  fingerprints: Fingerprints,
  texts: FullTexts,
): { readonly quotations: readonly Quotation[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const quotations = new Map<string, Quotation>();
  const ownerOf = ownersOf(fingerprints);
  const parts = new Map(authored.sources.items.map((source) => [source.id, source.parts ?? []]));
  for (const sentence of authored.sentences) {
    const quotation = quote(sentence);
    const before = quotations.get(quotation.id);
    if (before) findings.push(quotedTwice(quotation));
    quotations.set(quotation.id, before ? { ...before, claims: [...before.claims, ...quotation.claims] } : quotation);
    const words = checkWords(quotation, fingerprints.get(quotation.source), ownerOf, texts.get(quotation.source));
    findings.push(...words, ...checkPart(quotation, parts.get(quotation.source) ?? []));
  }
  const inOrder = [...quotations.values()].toSorted((a, b) => compareText(a.source, b.source) || a.ordinal - b.ordinal);
  return { quotations: inOrder, findings };
}

function quote({ source, at, text, claims, place }: Placed<AuthoredSentence>): Quotation {
  return { id: `${source}-${at}`, source, ordinal: at, text: normaliseText(text), claims, place };
}

function quotedTwice({ ordinal, place }: Quotation): Finding {
  return error(within(place, 'at'), `sentence ${ordinal} is quoted twice`, 'put its claims under the first quotation');
}

function ownersOf(fingerprints: Fingerprints): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [source, hashes] of fingerprints) {
    for (const [at, hash] of hashes.entries()) if (!owners.has(hash)) owners.set(hash, `${source}-${at + 1}`);
  }
  return owners;
}

function checkWords(
  { source, ordinal, text, place }: Quotation,
  hashes: readonly string[] | undefined,
  ownerOf: ReadonlyMap<string, string>,
  sentences: readonly string[] | undefined,
): Finding[] {
  if (!hashes) return [];
  const [atAt, atText] = [within(place, 'at'), within(place, 'text')];
  if (ordinal > hashes.length) return [error(atAt, `${source} has no sentence ${ordinal}`, `it has ${hashes.length}`)];
  const hash = fingerprintSentence(text);
  if (hashes[ordinal - 1] === hash) return [];
  const name = `sentence ${ordinal} of ${source}`;
  const elsewhere = hashes.indexOf(hash) + 1;
  if (elsewhere > 0) {
    return [error(atAt, `these words are not ${name} but sentence ${elsewhere}`, `write at: ${elsewhere}`)];
  }
  const owner = ownerOf.get(hash);
  if (owner !== undefined) {
    return [error(atText, `these words are not ${name} but ${owner}`, 'quote them under their own source')];
  }
  const what = `is not ${name} word for word`;
  const difference = firstDifference(text, sentences?.[ordinal - 1] ?? text);
  if (difference !== undefined) return [error(atText, `${what}: ${difference}`, 'copy it from the text')];
  return [error(atText, what, 'copy it from the text, or see with --corpus <folder> which character differs')];
}

const NO_EVIDENCE: ReadonlySet<string> = new Set(['credit', 'link', 'appeal']);

function checkPart({ ordinal, place }: Quotation, parts: NonNullable<SourceEntry['parts']>): Finding[] {
  const part = parts.find(({ sentences }) => isWithin(ordinal, sentences));
  if (!part || !NO_EVIDENCE.has(part.is)) return [];
  const what = `sentence ${ordinal} is ${part.is === 'appeal' ? 'an' : 'a'} ${part.is}, which is no evidence`;
  return [error(within(place, 'at'), what, 'leave it out, or mend the parts of the source')];
}

function isWithin(ordinal: number, sentences: string | number): boolean {
  const [first, last] = partRange(sentences);
  return ordinal >= first && ordinal <= last;
}
