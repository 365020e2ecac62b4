import type { Claim, Happened, Mark } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { defaultStance } from '../../model/event.ts';
import type { ClaimEntry } from '../authored.ts';
import { error, keyWithin, warning, within, type Finding } from '../problem.ts';
import { checkReference, directoryOf, type Directory } from './references.ts';
import { resolveDate } from './resolveDate.ts';
import { resolveMarks, resolvePhrase, sortMarks, type Surroundings } from './resolveMarks.ts';
import type { Authored, Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/** A claim with its place; its fact is its own id where it names none. */
export type ResolvedClaim = Placed<Claim>;

interface Context {
  readonly actors: Directory;
  readonly facts: Directory;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly published: ReadonlyMap<string, string>;
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
  if (entry.id !== undefined)
    return error(within(entry.place, 'id'), `there are two claims "${id}"`, 'give one of them another id');
  return error(entry.place, `there are two claims "${id}"`, `give this one an id of its own: id: ${id}-2`);
}

function resolveClaim(
  entry: Placed<ClaimEntry>,
  quotation: Quotation,
  context: Context,
): { readonly claim: ResolvedClaim; readonly findings: readonly Finding[] } {
  const { place } = entry;
  const around = surroundingsOf(entry, quotation, context);
  const date = resolveHappened(entry, quotation, around, context);
  const { marks, findings } = resolveMarks(entry, place, around);
  const id = entry.id ?? `${quotation.id}-${entry.from}-${entry.to}-${entry.event.toLowerCase()}`;
  const ordinals = new Map(around.sentences.map((sentence) => [sentence.id, sentence.ordinal]));
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
    gist: entry.gist,
    fact: entry.fact ?? id,
    sentences: around.sentences.map((sentence) => sentence.id),
    marks: sortMarks([...marks, ...date.marks], ordinals),
    inferred: entry.inferred ?? false,
    note: entry.note?.trim() ?? null,
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

function checkActors(entry: Placed<ClaimEntry>, { actors, facts }: Context): Finding[] {
  const { place } = entry;
  const speakers = entry.saidBy ?? [];
  return [
    ...checkReference(actors, entry.from, within(place, 'from')),
    ...checkReference(actors, entry.to, within(place, 'to')),
    ...(entry.from === entry.to
      ? [error(within(place, 'to'), `"${entry.to}" acts towards itself`, 'a claim ties two different actors')]
      : []),
    ...speakers.flatMap((id, at) => checkReference(actors, id, within(place, 'saidBy', at))),
    ...speakers.flatMap((id, at) =>
      speakers.indexOf(id) < at
        ? [error(within(place, 'saidBy', at), `"${id}" speaks twice in one chain`, 'name each speaker once')]
        : [],
    ),
    ...(entry.fact === undefined ? [] : checkReference(facts, entry.fact, within(place, 'fact'))),
  ];
}

const GIST_WORDS = 8;
const ID_LENGTH = 200;

function checkWording(entry: Placed<ClaimEntry>, id: string): Finding[] {
  const findings = [];
  const words = entry.gist.trim().split(/\s+/u).length;
  if (words > GIST_WORDS)
    findings.push(
      error(within(entry.place, 'gist'), `the gist has ${words} words`, `shorten it to ${GIST_WORDS} at most`),
    );
  if (entry.inferred === true && entry.note === undefined) {
    findings.push(
      error(within(entry.place, 'inferred'), 'inferred without a note', 'say in a note what was added and why'),
    );
  }
  if (id.length > ID_LENGTH)
    findings.push(
      error(entry.place, `its id would be ${id.length} characters long`, 'give it a shorter id of its own'),
    );
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

function checkThrough(entry: Placed<ClaimEntry>, quotation: Quotation, { quotations }: Context): Finding[] {
  if (entry.through === undefined) return [];
  const place = within(entry.place, 'through');
  if (entry.through <= quotation.ordinal)
    return [
      error(
        place,
        `through ${entry.through} does not come after sentence ${quotation.ordinal}`,
        'name the last sentence of the quotation, or leave it out',
      ),
    ];
  for (let ordinal = quotation.ordinal + 1; ordinal <= entry.through; ordinal++) {
    if (!quotations.has(`${quotation.source}-${ordinal}`))
      return [error(place, `sentence ${ordinal} is not quoted`, 'quote every sentence that the claim rests on')];
  }
  return [];
}

interface Dated {
  readonly happened: Happened | null;
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
}

function resolveHappened(
  entry: Placed<ClaimEntry>,
  quotation: Quotation,
  around: Surroundings,
  context: Context,
): Dated {
  const { happened, asWritten, datedBy, place } = entry;
  if (happened === undefined) return { happened: null, marks: [], findings: undatedFindings(entry) };
  const resolved = resolveDate(String(happened));
  if ('what' in resolved) {
    return {
      happened: null,
      marks: [],
      findings: [
        error(
          within(place, 'happened'),
          resolved.what,
          'write 2015-11-24, 2015-W48, 2015-11, 2015 or 2015-11-13/2015-11-26',
        ),
      ],
    };
  }
  const late = checkFuture(entry, resolved.from, context.published.get(quotation.source));
  if (asWritten === undefined) {
    const unstated =
      entry.inferred === true
        ? []
        : [
            error(
              within(place, 'happened'),
              'happened without asWritten',
              'write the date phrase as it stands in the text, or inferred: true and a note',
            ),
          ];
    const aimless =
      datedBy === undefined
        ? []
        : [
            error(
              keyWithin(place, 'datedBy'),
              'datedBy without asWritten',
              'write the date phrase as it stands in that sentence',
            ),
          ];
    return { happened: { ...resolved, asWritten: null }, marks: [], findings: [...late, ...unstated, ...aimless] };
  }
  const dating = datedBy === undefined ? { around, findings: [] } : resolveDatedBy(entry, datedBy, around, context);
  if (!dating.around) return { happened: null, marks: [], findings: [...late, ...dating.findings] };
  const found = resolvePhrase(asWritten, within(place, 'asWritten'), dating.around);
  const phrase = typeof asWritten === 'string' ? asWritten : asWritten.phrase;
  return {
    happened: { ...resolved, asWritten: phrase },
    marks: 'value' in found ? [{ role: 'date', ...found.value }] : [],
    findings: [...late, ...dating.findings, ...('finding' in found ? [found.finding] : [])],
  };
}

function undatedFindings({ asWritten, datedBy, place }: Placed<ClaimEntry>): Finding[] {
  const key = asWritten === undefined ? 'datedBy' : 'asWritten';
  if (asWritten === undefined && datedBy === undefined) return [];
  return [error(keyWithin(place, key), `${key} without happened`, 'write the date it stands for under happened')];
}

function checkFuture(entry: Placed<ClaimEntry>, from: string, published: string | undefined): Finding[] {
  if (entry.status !== 'occurred' || published === undefined || parseDay(published) === undefined || from <= published)
    return [];
  return [
    warning(
      within(entry.place, 'happened'),
      `it occurred after the source was published on ${published}`,
      'mend the date or the status',
    ),
  ];
}

/** The sentence that holds the date phrase, in this source by its ordinal or in another by its id. */
function resolveDatedBy(
  entry: Placed<ClaimEntry>,
  datedBy: string | number,
  around: Surroundings,
  { quotations }: Context,
): { readonly around?: Surroundings; readonly findings: readonly Finding[] } {
  const place = within(entry.place, 'datedBy');
  const sentence = typeof datedBy === 'number' ? around.quotedAt(datedBy) : quotations.get(datedBy);
  if (!sentence) {
    const name = typeof datedBy === 'number' ? `sentence ${datedBy}` : `"${datedBy}"`;
    return { findings: [error(place, `${name} is not quoted`, 'quote the sentence that holds the date phrase')] };
  }
  const isOther = sentence.source !== around.sentences[0]?.source;
  const unsaid =
    isOther && entry.inferred !== true
      ? [error(place, 'a date from another source is inferred', 'add inferred: true and a note')]
      : [];
  return { around: { sentences: [sentence], quotedAt: () => undefined }, findings: unsaid };
}
