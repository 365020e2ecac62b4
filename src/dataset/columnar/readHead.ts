import type { Actor } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { defaultStance, EVENTS } from '../../model/event.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import type { ClaimColumns } from '../claimColumns.ts';
import { NONE } from '../none.ts';
import { dayColumn, NO_DAY } from '../dayColumn.ts';
import { filled, lookedUp, placeColumn, placesIn, type NumberColumn } from '../numberColumn.ts';
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
    inferred: lookedUp(new Uint8Array(manner.length), manner, MANNERS.map(inferredIn)),
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
  let next = 0;
  return ids.map((id, place) => {
    const called = name(place) ?? '';
    const own: string[] = [];
    for (let left = aliases[place]!; left > 0; left--) {
      own.push(alias(next) ?? called);
      next += 1;
    }
    return {
      id,
      name: called,
      kind: ACTOR_KINDS[kind[place]!]!,
      role: role(place),
      memberOf: memberOf[place] === 0 ? null : ids[memberOf[place]! - 1]!,
      aliases: own,
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
  const act = within(reader.numbers('claims.act'), ACTS.length, count);
  const published = Int32Array.from(sources, (text) => parseDay(text.published) ?? NO_DAY);
  within(manner, MANNERS.length, count);
  const byActs = (table: ArrayLike<number>) => lookedUp(new Uint8Array(count), act, table);
  const event = byActs(ACTS.map(eventIn));
  const fact = readFacts(reader, counts.facts, count);
  return {
    count,
    from: actors('claims.from'),
    to: actors('claims.to'),
    directed: byActs(ACTS.map(directedIn)),
    relation: byActs(ACTS.map(relationIn)),
    stance: filled(new Uint8Array(count), (at) => {
      const stance = stanceIn(manner[at]!);
      return stance === 0 ? DEFAULT_STANCE[event[at]!]! : stance - 1;
    }),
    status: lookedUp(new Uint8Array(count), manner, MANNERS.map(statusIn)),
    event,
    ...readDays(reader, source, published),
    reported: dayColumn(lookedUp(new Int32Array(count), source, published)),
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
  return lookedUp(new Uint8Array(fact.length), fact, isDisputed);
}

/** All codes that there are (see `head.ts`). */
const ACTS = Uint8Array.from({ length: RELATIONS.length * EVENTS.length * 2 }, (_, act) => act);
const MANNERS = Uint8Array.from({ length: STATUSES.length * 8 }, (_, manner) => manner);

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
  return lookedUp(placeColumn(count, facts), numbers, order);
}

function readOrigins(
  reader: SectionReader,
  source: NumberColumn,
  originOfSource: readonly number[],
  count: number,
): NumberColumn {
  const origin = lookedUp(placeColumn(source.length, count), source, originOfSource);
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
