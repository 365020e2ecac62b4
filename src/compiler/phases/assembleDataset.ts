import { FORMAT, type Claim, type Dataset } from '../../model/dataset.ts';
import type { DatasetFile } from '../authored.ts';
import { compareText } from '../text/order.ts';
import { normaliseText } from '../text/splitSentences.ts';
import type { Gathered } from './gatherFacts.ts';
import type { Fingerprints } from './readFingerprints.ts';
import { aliasesOf } from './resolveActors.ts';
import type { ResolvedClaim } from './resolveClaims.ts';
import type { Authored } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/** A dataset whose actors have no place on the map yet. */
export type UnplacedDataset = Omit<Dataset, 'version' | 'actors'> & { readonly actors: readonly UnplacedActor[] };
type UnplacedActor = Omit<Dataset['actors'][number], 'x' | 'y'>;

/** What the phases before have found out. */
export interface Parts {
  readonly authored: Authored;
  readonly quotations: readonly Quotation[];
  readonly fingerprints: Fingerprints;
  readonly claims: readonly ResolvedClaim[];
  readonly gathered: Gathered;
  readonly copies: ReadonlyMap<string, string>;
}

/** Puts the parts together: keys in the order of the format, arrays by id. */
export function assembleDataset(id: string, about: DatasetFile, parts: Parts): UnplacedDataset {
  const { authored, quotations, fingerprints, claims, gathered, copies } = parts;
  return {
    format: FORMAT,
    id,
    title: normaliseText(about.title),
    summary: normaliseText(about.summary),
    language: about.language,
    span: spanOf(authored, claims),
    sources: byId(authored.sources.items).map((source) => ({
      id: source.id,
      title: normaliseText(source.title),
      publisher: orNull(source.publisher),
      url: source.url,
      published: source.published,
      publishedHow: normaliseText(source.publishedHow),
      origin: source.origin,
      language: source.language,
      file: source.file,
      sentenceCount: fingerprints.get(source.id)?.length ?? 0,
      note: orNull(source.note),
    })),
    origins: byId(authored.origins.items).map((origin) => ({ id: origin.id, name: normaliseText(origin.name) })),
    sentences: byId(quotations).map((quotation) => ({
      id: quotation.id,
      source: quotation.source,
      ordinal: quotation.ordinal,
      text: quotation.text,
      copyOf: copies.get(quotation.id) ?? null,
    })),
    actors: byId(authored.actors.items).map((actor) => ({
      id: actor.id,
      name: normaliseText(actor.name),
      kind: actor.kind,
      role: orNull(actor.role),
      memberOf: actor.memberOf ?? null,
      aliases: [...new Set(aliasesOf([actor]).map(({ text }) => text))],
    })),
    claims: byId(claims).map(claimOf),
    facts: byId(gathered.facts),
    disputes: byId(gathered.disputes),
  };
}

function orNull(text: string | null | undefined): string | null {
  return typeof text === 'string' ? normaliseText(text) : null;
}

function claimOf({ place: _place, ...claim }: ResolvedClaim): Claim {
  return claim;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => compareText(a.id, b.id));
}

/** From the first to the last day of what happened; of publication when nothing is dated. */
function spanOf(authored: Authored, claims: readonly ResolvedClaim[]): { readonly from: string; readonly to: string } {
  const dated = claims.flatMap(({ happened }) => happened ?? []);
  const published = authored.sources.items.map((source) => ({ from: source.published, to: source.published }));
  const intervals = dated.length > 0 ? dated : published;
  const [first] = intervals.map(({ from }) => from).toSorted(compareText);
  const last = intervals
    .map(({ to }) => to)
    .toSorted(compareText)
    .at(-1);
  return { from: first ?? '', to: last ?? '' };
}
