import { keyWithin, warning, within, type Finding } from '../problem.ts';
import { findPhrase } from '../text/phrase.ts';
import { aliasesOf } from './resolveActors.ts';
import type { ResolvedClaim } from './resolveClaims.ts';
import type { Authored } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/** What is written but serves nothing: allowed, yet often a slip. */
export function warnUnused(
  authored: Authored,
  quotations: readonly Quotation[],
  claims: readonly ResolvedClaim[],
): Finding[] {
  return [
    ...idleActors(authored, claims),
    ...idleAliases(authored, quotations),
    ...idleSources(authored, quotations),
    ...idleFacts(authored, claims),
    ...idleSentences(authored, quotations, claims),
  ];
}

function idleActors({ actors }: Authored, claims: readonly ResolvedClaim[]): Finding[] {
  const used = new Set(claims.flatMap(({ from, to, saidBy }) => [from, to, ...(saidBy ?? [])]));
  for (const { memberOf } of actors.items) if (typeof memberOf === 'string') used.add(memberOf);
  return actors.items
    .filter(({ id }) => !used.has(id))
    .map(({ id, place }) => warning(within(place, 'id'), `no claim names ${id}`, 'write its claims, or take it out'));
}

function idleAliases({ actors }: Authored, quotations: readonly Quotation[]): Finding[] {
  const aliases = aliasesOf(actors.items).filter(({ at }) => at === undefined);
  const holders = indexWords(quotations, new Set(aliases.map(({ text }) => longestWord(text))));
  return aliases
    .filter(({ text }) => {
      const candidates = holders.get(longestWord(text)) ?? [];
      return !candidates.some((quotation) => findPhrase(quotation.text, text).length > 0);
    })
    .map(({ actor, index, text }) => {
      const what = `"${text}" stands in no quoted sentence`;
      return warning(within(actor.place, 'aliases', index), what, 'take it out, or mend its spelling');
    });
}

/** The sentences that hold each of some words; all of them hold the empty one. */
function indexWords(quotations: readonly Quotation[], wanted: ReadonlySet<string>): Map<string, Quotation[]> {
  const holders = new Map<string, Quotation[]>([['', [...quotations]]]);
  for (const quotation of quotations) {
    for (const word of new Set(wordsOf(quotation.text))) {
      if (!wanted.has(word)) continue;
      const known = holders.get(word);
      if (known) known.push(quotation);
      else holders.set(word, [quotation]);
    }
  }
  return holders;
}

function longestWord(phrase: string): string {
  return wordsOf(phrase).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function idleSources({ sources }: Authored, quotations: readonly Quotation[]): Finding[] {
  const speaking = new Set(quotations.filter(({ claims }) => claims.length > 0).map(({ source }) => source));
  return sources.items
    .filter(({ id }) => !speaking.has(id))
    .map(({ id, place }) => warning(within(place, 'id'), `${id} has no claim`, `write annotations/${id}.yaml`));
}

function idleFacts({ facts }: Authored, claims: readonly ResolvedClaim[]): Finding[] {
  const reported = new Set(claims.map(({ fact }) => fact));
  return facts.items
    .filter(({ id }) => !reported.has(id))
    .map(({ id, place }) =>
      warning(within(place, 'id'), `no claim reports ${id}`, 'name it at its claims, or drop it'),
    );
}

function idleSentences(
  { actors }: Authored,
  quotations: readonly Quotation[],
  claims: readonly ResolvedClaim[],
): Finding[] {
  const used = new Set([
    ...claims.flatMap(({ sentences, marks }) => [...sentences, ...marks.map(({ sentence }) => sentence)]),
    ...aliasesOf(actors.items).flatMap(({ at }) => at ?? []),
  ]);
  return quotations
    .filter(({ id }) => !used.has(id))
    .map(({ ordinal, place }) => {
      const what = `sentence ${ordinal} is quoted, but nothing rests on it`;
      return warning(keyWithin(place, 'at'), what, 'write its claims, or leave it out');
    });
}
