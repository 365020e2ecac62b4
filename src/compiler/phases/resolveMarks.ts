import type { Mark } from '../../model/dataset.ts';
import { MARK_ROLES } from '../../model/vocabulary.ts';
import type { ClaimEntry, PhraseEntry } from '../authored.ts';
import { error, keyWithin, warning, within, type Finding, type Place } from '../problem.ts';
import { findPhrase } from '../text/phrase.ts';
import { normaliseText } from '../text/splitSentences.ts';
import type { Quotation } from './verifyQuotations.ts';

type Resolved<Value> = { readonly value: Value } | { readonly finding: Finding };

/** Where a phrase may stand: the sentences of the claim and, for an `at` outside them, other quoted sentences. */
export interface Surroundings {
  readonly sentences: readonly Quotation[];
  readonly quotedAt: (ordinal: number) => Quotation | undefined;
}

const IN_TEXT = ['actor', 'action', 'recipient', 'speaker'] as const;

/** The marked phrases of a claim but its date, found in their sentences. */
export function resolveMarks(
  claim: ClaimEntry,
  place: Place,
  around: Surroundings,
): { readonly marks: readonly Mark[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const marks: Mark[] = [];
  // Only the words that name a speaker may stand elsewhere: in another sentence of a long quotation.
  const inClaim = { ...around, quotedAt: () => undefined };
  for (const role of IN_TEXT) {
    for (const [phrase, phrasePlace] of phrasesOf(claim, role, place)) {
      const found = resolvePhrase(phrase, phrasePlace, role === 'speaker' ? around : inClaim);
      if ('finding' in found) findings.push(found.finding);
      else marks.push({ role, ...found.value });
    }
  }
  return { marks, findings: [...findings, ...missingMarks(claim, place)] };
}

function phrasesOf(claim: ClaimEntry, role: (typeof IN_TEXT)[number], place: Place): [PhraseEntry, Place][] {
  const phrases = claim.marks?.[role];
  const at = within(place, 'marks', role);
  if (phrases === undefined) return [];
  return Array.isArray(phrases) ? phrases.map((phrase, index) => [phrase, within(at, index)]) : [[phrases, at]];
}

function missingMarks(claim: ClaimEntry, place: Place): Finding[] {
  const at = claim.marks ? keyWithin(place, 'marks') : place;
  return [...missingWords(claim, at), ...missingSpeaker(claim, at, place)];
}

function missingWords({ marks, from, to, inferred }: ClaimEntry, at: Place): Finding[] {
  const findings: Finding[] = [];
  if (!marks?.action) findings.push(error(at, 'no action is marked', 'mark the words for the act: action: shot down'));
  if (inferred === true) return findings;
  const mend = 'where the sentence has none, write inferred: true and a note';
  if (!marks?.actor) findings.push(error(at, 'no actor is marked', `mark the words for ${from}; ${mend}`));
  if (!marks?.recipient) findings.push(error(at, 'no recipient is marked', `mark the words for ${to}; ${mend}`));
  return findings;
}

function missingSpeaker({ saidBy, marks }: ClaimEntry, at: Place, place: Place): Finding[] {
  if (saidBy && !marks?.speaker) {
    const mend = 'mark the words for who says so, with at: <ordinal> where they stand in another quoted sentence';
    return [warning(at, 'saidBy without a speaker marked', mend)];
  }
  if (saidBy || !marks?.speaker) return [];
  const what = 'a speaker is marked, but the claim has no saidBy';
  return [error(keyWithin(place, 'marks', 'speaker'), what, 'say who, or take the mark out')];
}

/** Finds a phrase once. */
export function resolvePhrase(entry: PhraseEntry, place: Place, around: Surroundings): Resolved<Omit<Mark, 'role'>> {
  const { phrase, nth, at } = typeof entry === 'string' ? { phrase: entry } : entry;
  const words = normaliseText(phrase);
  const searched = sentencesFor(at, around);
  if (searched.length === 0) {
    const own = around.sentences.map(({ ordinal }) => ordinal).join(', ');
    return { finding: error(within(place, 'at'), `the claim does not rest on sentence ${at}`, `it rests on ${own}`) };
  }
  const places = searched.flatMap((sentence) => findPhrase(sentence.text, words).map((start) => ({ sentence, start })));
  const chosen = nth === undefined && places.length > 1 ? undefined : places[(nth ?? 1) - 1];
  if (chosen) return { value: { sentence: chosen.sentence.id, start: chosen.start, end: chosen.start + words.length } };
  if (places.length === 0) return { finding: notFound(words, place, searched) };
  return { finding: nth === undefined ? ambiguous(words, place, places) : tooFew(words, nth, place, places.length) };
}

function sentencesFor(at: number | undefined, around: Surroundings): readonly Quotation[] {
  if (at === undefined) return around.sentences;
  const own = around.sentences.filter(({ ordinal }) => ordinal === at);
  const other = own.length === 0 ? around.quotedAt(at) : undefined;
  return other ? [other] : own;
}

function notFound(words: string, place: Place, searched: readonly Quotation[]): Finding {
  const ordinals = searched.map(({ ordinal }) => ordinal).join(', ');
  const where = `${searched.length === 1 ? 'sentence' : 'sentences'} ${ordinals}`;
  const what = `"${words}" does not stand in ${where}`;
  for (const { text } of searched) {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    const there = start < 0 ? undefined : text.slice(start, start + words.length);
    if (there === words) return error(place, `"${words}" is part of a longer word in ${where}`, 'mark whole words');
    if (there !== undefined) return error(place, what, `it is written "${there}" there`);
  }
  return error(place, what, 'mark words as they stand in the sentence');
}

function tooFew(words: string, nth: number, place: Place, count: number): Finding {
  const mend = `it stands there ${count === 1 ? 'once' : `${count} times`}`;
  return error(within(place, 'nth'), `"${words}" has no occurrence ${nth}`, mend);
}

const CONTEXT = 18;

function ambiguous(
  words: string,
  place: Place,
  places: readonly { readonly sentence: Quotation; readonly start: number }[],
): Finding {
  const list = places.map(({ sentence: { text }, start }, at) => {
    const from = Math.max(0, start - CONTEXT);
    const to = start + words.length + CONTEXT;
    return `${at + 1} "${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}"`;
  });
  const mend = `say which: { phrase: ${words}, nth: <n> }, with n ${list.join(', ')}`;
  return error(place, `"${words}" stands there ${places.length} times`, mend);
}

/** In reading order, then of the roles; marks in another source come last. */
export function sortMarks(marks: readonly Mark[], source: string, quotations: ReadonlyMap<string, Quotation>): Mark[] {
  const ordinalOf = ({ sentence }: Mark): number => {
    const quotation = quotations.get(sentence);
    return quotation?.source === source ? quotation.ordinal : Number.MAX_SAFE_INTEGER;
  };
  return marks.toSorted(
    (a, b) =>
      ordinalOf(a) - ordinalOf(b) ||
      a.start - b.start ||
      a.end - b.end ||
      MARK_ROLES.indexOf(a.role) - MARK_ROLES.indexOf(b.role),
  );
}
