import type { Actor, Claim, Dataset } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { defaultStance, EVENTS } from '../../model/event.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import { dayIn, indexDataset, type DatasetIndex } from '../datasetIndex.ts';
import { NONE } from '../none.ts';
import { placesOf } from '../places.ts';
import { actCode, mannerCode, WHEN, type HeadFields } from './head.ts';
import { createSectionWriter, type SectionWriter } from './sections.ts';
import { writeFirstSeen, writeIds, writeTexts } from './texts.ts';

/** All that the first picture needs: actors and where they stand, who did what to whom and when, and how well it is told. */
export function writeHead(dataset: Dataset, blockSize: number): Uint8Array<ArrayBuffer> {
  const index = indexDataset(dataset);
  const writer = createSectionWriter();
  writeActors(writer, dataset.actors, placesOf(dataset.actors));
  writeClaims(writer, index);
  writeFacts(writer, index);
  const { format, id, title, summary, language, version, span, sources, origins, disputes } = dataset;
  const fields: HeadFields = {
    about: { format, id, title, summary, language, version, span },
    counts: {
      actors: dataset.actors.length,
      sentences: dataset.sentences.length,
      claims: dataset.claims.length,
      facts: dataset.facts.length,
    },
    quoted: sentencesOfSources(dataset),
    sources,
    origins,
    disputes,
    blockSize,
  };
  return writer.file({ part: 'head', dataset: id, version, ...fields });
}

function sentencesOfSources({ sources, sentences }: Dataset): number[] {
  const counts = sources.map(() => 0);
  const places = placesOf(sources);
  for (const { source } of sentences) counts[places.get(source)!]! += 1;
  return counts;
}

function writeActors(writer: SectionWriter, actors: readonly Actor[], places: ReadonlyMap<string, number>): void {
  writeIds(
    writer,
    'actors.id',
    actors.map(({ id }) => id),
  );
  writeTexts(
    writer,
    'actors.name',
    actors.map(({ name }) => name),
  );
  writer.numbers(
    'actors.kind',
    'byte',
    actors.map(({ kind }) => ACTOR_KINDS.indexOf(kind)),
  );
  writeTexts(
    writer,
    'actors.role',
    actors.map(({ role }) => role),
  );
  writer.planes(
    'actors.memberOf',
    actors.map(({ memberOf }) => (memberOf === null ? 0 : places.get(memberOf)! + 1)),
  );
  writer.numbers(
    'actors.aliases',
    'whole',
    actors.map(({ aliases }) => aliases.length),
  );
  // Most actors have their name among their aliases; null stands for it.
  writeTexts(
    writer,
    'actors.alias',
    actors.flatMap(({ name, aliases }) => aliases.map((alias) => (alias === name ? null : alias))),
  );
  writer.decimals(
    'actors.x',
    actors.map(({ x }) => x),
  );
  writer.decimals(
    'actors.y',
    actors.map(({ y }) => y),
  );
}

function writeClaims(writer: SectionWriter, { dataset, claims }: DatasetIndex): void {
  const published = dataset.sources.map((source) => parseDay(source.published)!);
  const originOfSource = originsOfSources(dataset);
  const dated = [...dataset.claims.entries()].filter(([, { happened }]) => happened !== null);
  const several = dated.filter(([at]) => dayIn(claims.happenedTo, at) > dayIn(claims.happenedFrom, at));
  const apart = [...dataset.claims.keys()].filter((at) => claims.origin[at] !== originOfSource[claims.source[at]!]);
  writer.numbers('claims.source', 'delta', claims.source);
  writer.planes('claims.from', claims.from);
  writer.planes('claims.to', claims.to);
  writer.numbers(
    'claims.act',
    'byte',
    dataset.claims.map((claim) => codeOfAct(claim)),
  );
  writer.numbers(
    'claims.manner',
    'byte',
    dataset.claims.map((claim) => codeOfManner(claim)),
  );
  writer.numbers(
    'claims.when',
    'byte',
    dataset.claims.map(({ happened }) =>
      !happened ? WHEN.undated : happened.from === happened.to ? WHEN.day : WHEN.days,
    ),
  );
  // A text tells of what happened shortly before it.
  writer.numbers(
    'claims.lag',
    'signed',
    dated.map(([at]) => published[claims.source[at]!]! - dayIn(claims.happenedFrom, at)),
  );
  writer.numbers(
    'claims.days',
    'whole',
    several.map(([at]) => dayIn(claims.happenedTo, at) - dayIn(claims.happenedFrom, at)),
  );
  writer.numbers('claims.apart', 'delta', apart);
  writer.numbers(
    'claims.origin',
    'whole',
    apart.map((at) => claims.origin[at]!),
  );
}

function originsOfSources({ sources, origins }: Dataset): number[] {
  return sources.map(({ origin }) => placesOf(origins).get(origin) ?? NONE);
}

function codeOfAct({ relation, event, directed }: Claim): number {
  return actCode(RELATIONS.indexOf(relation), EVENTS.indexOf(event), directed);
}

function codeOfManner({ status, stance, event, inferred }: Claim): number {
  const override = stance === defaultStance(event) ? 0 : STANCES.indexOf(stance) + 1;
  return mannerCode(STATUSES.indexOf(status), override, inferred);
}

/** Facts are numbered as claims first tell of them; `order` says where each of those stands in the dataset. */
function writeFacts(writer: SectionWriter, { dataset, claims, disputesOfFact }: DatasetIndex): void {
  const order = [...new Set(claims.fact)];
  const numberOf = new Uint32Array(dataset.facts.length);
  for (const [number, place] of order.entries()) numberOf[place] = number;
  writer.numbers('facts.order', 'delta', order);
  writer.numbers(
    'facts.disputed',
    'delta',
    [...dataset.facts.keys()].filter((at) => disputesOfFact.has(dataset.facts[at]!.id)),
  );
  writeFirstSeen(
    writer,
    'claims.fact',
    Array.from(claims.fact, (place) => numberOf[place]!),
  );
}
