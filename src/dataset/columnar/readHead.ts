import type { Actor } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { defaultStance, EVENTS } from '../../model/event.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import { NONE, type ClaimColumns } from '../claimColumns.ts';
import { dayColumn, NO_DAY } from '../dayColumn.ts';
import { filled, placeColumn, placesIn, type NumberColumn } from '../numberColumn.ts';
import { placesOf } from '../places.ts';
import { directedIn, eventIn, inferredIn, relationIn, stanceIn, statusIn, WHEN, type HeadFields } from './head.ts';
import type { SectionReader } from './sections.ts';
import { readFirstSeen, readIds, readTexts } from './texts.ts';

/** What the head tells: enough for an index. */
export interface Head {
  readonly fields: HeadFields;
  readonly actors: readonly Actor[];
  readonly claims: ClaimColumns;
  /** 1 for each claim in which something was inferred. */
  readonly inferred: Uint8Array;
}

/** @throws RangeError where something points beyond what there is */
export function readHead(reader: SectionReader): Head {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const fields = reader.header as unknown as HeadFields;
  const { counts } = fields;
  const manner = reader.numbers('claims.manner');
  return {
    fields,
    actors: readActors(reader, counts.actors),
    claims: readClaims(reader, fields, manner),
    inferred: filled(new Uint8Array(manner.length), (at) => inferredIn(manner[at]!)),
  };
}

function readActors(reader: SectionReader, count: number): Actor[] {
  const ids = readIds(reader, 'actors.id');
  const name = readTexts(reader, 'actors.name');
  const role = readTexts(reader, 'actors.role');
  const alias = readTexts(reader, 'actors.alias');
  const kind = within(reader.numbers('actors.kind'), ACTOR_KINDS.length, count);
  const memberOf = within(reader.numbers('actors.memberOf'), count + 1, count);
  const aliases = reader.numbers('actors.aliases');
  const [x, y] = [reader.decimals('actors.x'), reader.decimals('actors.y')];
  let at = 0;
  return ids.map((id, place) => {
    const called = name(place) ?? '';
    const first = at;
    const ownAliases = aliases[place]!;
    at += ownAliases;
    return {
      id,
      name: called,
      kind: ACTOR_KINDS[kind[place]!]!,
      role: role(place),
      memberOf: memberOf[place] === 0 ? null : ids[memberOf[place]! - 1]!,
      aliases:
        ownAliases === 0 ? [] : Array.from({ length: ownAliases }, (_, number) => alias(first + number) ?? called),
      x: x[place]!,
      y: y[place]!,
    };
  });
}

function readClaims(
  reader: SectionReader,
  { counts, sources, origins }: HeadFields,
  manner: Int32Array,
): Head['claims'] {
  const count = counts.claims;
  const source = placesIn(within(reader.numbers('claims.source'), sources.length, count), sources.length);
  const actors = (name: string) => placesIn(within(reader.numbers(name), counts.actors, count), counts.actors);
  const act = within(reader.numbers('claims.act'), RELATIONS.length * EVENTS.length * 2, count);
  const published = Int32Array.from(sources, (text) => parseDay(text.published) ?? NO_DAY);
  const byteOf = (codeAt: (place: number) => number) => filled(new Uint8Array(count), codeAt);
  const event = byteOf((at) => eventIn(act[at]!));
  const fact = readFacts(reader, counts.facts, count);
  const status = new Uint8Array(within(manner.map(statusIn), STATUSES.length, count));
  return {
    count,
    from: actors('claims.from'),
    to: actors('claims.to'),
    directed: byteOf((at) => directedIn(act[at]!)),
    relation: byteOf((at) => relationIn(act[at]!)),
    stance: byteOf((at) => {
      const stance = stanceIn(manner[at]!);
      return stance === 0 ? DEFAULT_STANCE[event[at]!]! : stance - 1;
    }),
    status,
    event,
    ...readDays(reader, source, published),
    reported: dayColumn(filled(new Int32Array(count), (at) => published[source[at]!]!)),
    fact,
    source,
    origin: readOrigins(
      reader,
      source,
      sources.map(({ origin }) => placesOf(origins).get(origin) ?? NONE),
      origins.length,
    ),
    disputed: readDisputed(reader, fact, counts.facts),
  };
}

function readDisputed(reader: SectionReader, fact: NumberColumn, facts: number): Uint8Array {
  const isDisputed = new Uint8Array(facts);
  for (const place of within(reader.numbers('facts.disputed'), facts)) isDisputed[place] = 1;
  return filled(new Uint8Array(fact.length), (at) => isDisputed[fact[at]!]!);
}

const DEFAULT_STANCE = Uint8Array.from(EVENTS, (event) => STANCES.indexOf(defaultStance(event)));

function readDays(
  reader: SectionReader,
  source: NumberColumn,
  published: Int32Array,
): Pick<ClaimColumns, 'happenedFrom' | 'happenedTo'> {
  const when = reader.numbers('claims.when');
  const [lag, days] = [reader.numbers('claims.lag'), reader.numbers('claims.days')];
  const [happenedFrom, happenedTo] = [new Int32Array(source.length), new Int32Array(source.length)];
  let [dated, several] = [0, 0];
  for (let at = 0; at < source.length; at++) {
    if (when[at] === WHEN.undated) {
      happenedFrom[at] = NO_DAY;
      happenedTo[at] = NO_DAY;
      continue;
    }
    const first = published[source[at]!]! - lag[dated]!;
    dated += 1;
    happenedFrom[at] = first;
    happenedTo[at] = first;
    if (when[at] !== WHEN.days) continue;
    happenedTo[at] = first + days[several]!;
    several += 1;
  }
  return {
    happenedFrom: dayColumn(happenedFrom),
    happenedTo: dayColumn(happenedTo),
  };
}

function readFacts(reader: SectionReader, facts: number, count: number): NumberColumn {
  const order = within(reader.numbers('facts.order'), facts);
  const numbers = within(readFirstSeen(reader, 'claims.fact'), order.length, count);
  return filled(placeColumn(count, facts), (at) => order[numbers[at]!]!);
}

function readOrigins(
  reader: SectionReader,
  source: NumberColumn,
  originOfSource: readonly number[],
  count: number,
): NumberColumn {
  const origin = filled(placeColumn(source.length, count), (at) => originOfSource[source[at]!]!);
  const apart = within(reader.numbers('claims.apart'), source.length);
  const origins = within(reader.numbers('claims.origin'), count, apart.length);
  for (let at = 0; at < apart.length; at++) origin[apart[at]!] = origins[at]!;
  return origin;
}

/** @throws RangeError unless all are places of so many things, and as many as they should be */
export function within(places: Int32Array, things: number, count = places.length): Int32Array {
  if (places.length !== count) throw new RangeError(`${places.length} numbers instead of ${count}`);
  for (let at = 0; at < places.length; at++) {
    if (places[at]! < 0 || places[at]! >= things) throw new RangeError(`no place ${places[at]} among ${things}`);
  }
  return places;
}
