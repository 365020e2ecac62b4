import type { Claim } from '../../model/dataset.ts';
import { defaultStance } from '../../model/event.ts';
import type { ClaimEntry } from '../authored.ts';
import { error, within, type Finding, type Place } from '../problem.ts';
import { normaliseText } from '../text/splitSentences.ts';
import { checkReference, directoryOf, type Directory } from './references.ts';
import { resolveHappened, type Calendar } from './resolveHappened.ts';
import { resolveMarks, sortMarks, type Surroundings } from './resolveMarks.ts';
import { mayBeUnread, type Authored, type Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/** A claim with its place; its fact is its own id where it names none. */
export type ResolvedClaim = Placed<Claim>;

interface Context extends Calendar {
  readonly actors: Directory;
  readonly facts: Directory;
}

/** Claims: ids, actors, dates, speakers, facts and marks. */
export function resolveClaims(
  authored: Authored,
  quotations: readonly Quotation[],
): { readonly claims: readonly ResolvedClaim[]; readonly findings: readonly Finding[] } {
  const context: Context = {
    actors: directoryOf('actor', 'actors.yaml', authored.actors),
    facts: directoryOf('fact', 'facts.yaml', authored.facts),
    quotations: new Map(quotations.map((quotation) => [quotation.id, quotation])),
    published: new Map(authored.sources.items.map(({ id, published }) => [id, published])),
    unread: authored.unread,
  };
  const claims = new Map<string, ResolvedClaim>();
  const findings: Finding[] = [];
  for (const quotation of quotations) {
    for (const entry of quotation.claims) {
      const resolved = resolveClaim(entry, quotation, context);
      findings.push(...resolved.findings);
      const { claim } = resolved;
      const twin = claims.get(claim.id);
      if (twin) findings.push(doubled(entry, claim.id));
      else claims.set(claim.id, claim);
    }
  }
  return { claims: [...claims.values()], findings };
}

function doubled(entry: Placed<ClaimEntry>, id: string): Finding {
  const what = `there are two claims "${id}"`;
  if (entry.id !== undefined) return error(within(entry.place, 'id'), what, 'give one of them another id');
  return error(entry.place, what, `give this one an id of its own: id: ${id}-2`);
}

function resolveClaim(
  entry: Placed<ClaimEntry>,
  quotation: Quotation,
  context: Context,
): { readonly claim: ResolvedClaim; readonly findings: readonly Finding[] } {
  const { place } = entry;
  const around = surroundingsOf(entry, quotation, context);
  const date = resolveHappened(entry, around, context);
  const { marks, findings } = resolveMarks(entry, place, around);
  const id = entry.id ?? `${quotation.id}-${entry.from}-${entry.to}-${entry.event.toLowerCase()}`;
  const claim = {
    id,
    from: entry.from,
    to: entry.to,
    directed: entry.directed ?? true,
    relation: entry.relation,
    event: entry.event,
    stance: entry.stance ?? defaultStance(entry.event),
    status: entry.status,
    happened: date.happened,
    saidBy: entry.saidBy ?? null,
    gist: normaliseText(entry.gist),
    fact: entry.fact ?? id,
    sentences: around.sentences.map((sentence) => sentence.id),
    marks: sortMarks([...marks, ...date.marks], quotation.source, context.quotations),
    inferred: entry.inferred ?? false,
    note: entry.note === undefined ? null : normaliseText(entry.note),
    place,
  };
  return {
    claim,
    findings: [
      ...checkActors(entry, context),
      ...checkWording(entry, id),
      ...checkThrough(entry, quotation, context),
      ...date.findings,
      ...findings,
    ],
  };
}

function checkActors({ from, to, saidBy = [], fact, place }: Placed<ClaimEntry>, context: Context): Finding[] {
  const { actors, facts } = context;
  return [
    ...checkReference(actors, from, within(place, 'from')),
    ...checkReference(actors, to, within(place, 'to')),
    ...(from === to
      ? [error(within(place, 'to'), `"${to}" acts towards itself`, 'a claim ties two different actors')]
      : []),
    ...saidBy.flatMap((id, at) => checkSpeaker(id, within(place, 'saidBy', at), saidBy.indexOf(id) < at, actors)),
    ...(fact === undefined ? [] : checkReference(facts, fact, within(place, 'fact'))),
  ];
}

function checkSpeaker(id: string, place: Place, spokeBefore: boolean, actors: Directory): Finding[] {
  if (spokeBefore) return [error(place, `"${id}" speaks twice in one chain`, 'name each speaker once')];
  return checkReference(actors, id, place);
}

const GIST_WORDS = 8;
const ID_LENGTH = 200;

function checkWording({ gist, inferred, note, place }: Placed<ClaimEntry>, id: string): Finding[] {
  const findings: Finding[] = [];
  const words = gist.trim().split(/\s+/u).length;
  const at = within(place, 'gist');
  if (words > GIST_WORDS)
    findings.push(error(at, `the gist has ${words} words`, `shorten it to ${GIST_WORDS} at most`));
  if (inferred === true && note === undefined) {
    findings.push(error(within(place, 'inferred'), 'inferred without a note', 'say in a note what was added and why'));
  }
  if (id.length > ID_LENGTH) {
    findings.push(error(place, `its id would be ${id.length} characters long`, 'give it a shorter id of its own'));
  }
  return findings;
}

function surroundingsOf(entry: ClaimEntry, quotation: Quotation, { quotations }: Context): Surroundings {
  const quotedAt = (ordinal: number): Quotation | undefined => quotations.get(`${quotation.source}-${ordinal}`);
  const sentences = [quotation];
  for (let ordinal = quotation.ordinal + 1; ordinal <= (entry.through ?? 0); ordinal++) {
    const next = quotedAt(ordinal);
    if (!next) break;
    sentences.push(next);
  }
  return { sentences, quotedAt };
}

function checkThrough({ through, place }: Placed<ClaimEntry>, quotation: Quotation, context: Context): Finding[] {
  if (through === undefined) return [];
  const at = within(place, 'through');
  if (through <= quotation.ordinal) {
    const what = `through ${through} does not come after sentence ${quotation.ordinal}`;
    return [error(at, what, 'name the last sentence of the quotation, or leave it out')];
  }
  for (let ordinal = quotation.ordinal + 1; ordinal <= through; ordinal++) {
    const id = `${quotation.source}-${ordinal}`;
    if (context.quotations.has(id)) continue;
    if (mayBeUnread(id, context.unread)) return [];
    return [error(at, `${id} is not quoted`, 'quote every sentence that the claim rests on')];
  }
  return [];
}
