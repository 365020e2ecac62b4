import type { Claim, Fact, Happened, Mark, Sentence } from '../../model/dataset.ts';
import { formatDay } from '../../model/day.ts';
import { EVENTS } from '../../model/event.ts';
import { MARK_ROLES, PRECISIONS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import type { Steps } from '../../platform/nextTask.ts';
import { NONE } from '../none.ts';
import { dayIn, NO_DAY } from '../dayColumn.ts';
import { idOfClaim, idOfSentence } from './ids.ts';
import { within, type Head } from './readHead.ts';
import type { SectionReader } from './sections.ts';
import { readIds, readRecalled } from './texts.ts';

/** Claims, facts and sentences by place, each put together when it is asked for. */
export interface Details {
  readonly claimAt: (place: number) => Claim;
  readonly factAt: (place: number) => Fact;
  /** A sentence but for its words. */
  readonly sentenceAt: (place: number) => Omit<Sentence, 'text'>;
  readonly claimIds: () => readonly string[];
  readonly factIds: () => readonly string[];
  readonly sentenceIds: () => readonly string[];
  /** The places of the sentences that a claim rests on. */
  readonly sentencesOf: (claim: number) => readonly number[];
}

/** @throws RangeError where something points beyond what there is */
export function* readDetails(reader: SectionReader, head: Head): Steps<Details> {
  const sentences = readSentences(reader, head);
  yield;
  const quoted = readQuoted(reader, head);
  yield;
  const { actors, claims, inferred, fields } = head;
  const claimIds = lazily(() =>
    withOwn(reader, 'claims.id', claims.count, (place) =>
      idOfClaim({
        sentences: [sentences.ids()[quoted(place)[0]!]!],
        from: actors[claims.from[place]!]!.id,
        to: actors[claims.to[place]!]!.id,
        event: EVENTS[claims.event[place]!]!,
      }),
    ),
  );
  const factIds = lazily(() => {
    const firstClaim = new Uint32Array(fields.counts.facts).fill(NONE);
    for (let claim = claims.count - 1; claim >= 0; claim--) firstClaim[claims.fact[claim]!] = claim;
    return withOwn(reader, 'facts.id', firstClaim.length, (place) => claimIds()[firstClaim[place]!] ?? '');
  });
  const [gist, note] = [readRecalled(reader, 'claims.gist'), readRecalled(reader, 'claims.note')];
  yield;
  const factGist = readRecalled(reader, 'facts.gist');
  yield;
  const happenedAt = readHappened(reader, head);
  yield;
  const marksAt = yield* readMarks(reader, head);
  const saidBy = readSpeakers(reader, head);
  return {
    claimIds,
    factIds,
    sentenceIds: sentences.ids,
    sentenceAt: sentences.at,
    sentencesOf: quoted,
    factAt: (place) => ({ id: factIds()[place]!, gist: factGist(place) ?? '' }),
    claimAt(place) {
      const own = quoted(place).map((sentence) => sentences.ids()[sentence]!);
      return {
        id: claimIds()[place]!,
        from: actors[claims.from[place]!]!.id,
        to: actors[claims.to[place]!]!.id,
        directed: claims.directed[place] === 1,
        relation: RELATIONS[claims.relation[place]!]!,
        event: EVENTS[claims.event[place]!]!,
        stance: STANCES[claims.stance[place]!]!,
        status: STATUSES[claims.status[place]!]!,
        happened: happenedAt(place),
        saidBy: saidBy(place),
        gist: gist(place) ?? '',
        fact: factIds()[claims.fact[place]!]!,
        sentences: own,
        marks: marksAt(place, own, sentences.ids()),
        inferred: inferred[place] === 1,
        note: note(place),
      };
    },
  };
}

function readSentences(reader: SectionReader, { fields }: Head) {
  const { sources, counts } = fields;
  const source = within(reader.numbers('sentences.source'), sources.length, counts.sentences);
  const ordinal = reader.numbers('sentences.ordinal');
  const copies = within(reader.numbers('sentences.copies'), counts.sentences);
  const originals = within(reader.numbers('sentences.copyOf'), counts.sentences, copies.length);
  const copyOf = new Map(Array.from(copies, (copy, at) => [copy, originals[at]!]));
  const ids = lazily(() =>
    withOwn(reader, 'sentences.id', counts.sentences, (place) =>
      idOfSentence({ source: sources[source[place]!]!.id, ordinal: ordinal[place]! }),
    ),
  );
  return {
    ids,
    at: (place: number): Omit<Sentence, 'text'> => {
      const original = copyOf.get(place);
      return {
        id: ids()[place]!,
        source: sources[source[place]!]!.id,
        ordinal: ordinal[place]!,
        copyOf: original === undefined ? null : ids()[original]!,
      };
    },
  };
}

function readQuoted(reader: SectionReader, { claims, fields }: Head): (claim: number) => readonly number[] {
  const first = within(reader.numbers('claims.sentence'), fields.counts.sentences, claims.count);
  const counts = reader.numbers('claims.sentences');
  const further = reader.numbers('claims.further');
  const starts = startsOf(counts.map((count) => count - 1));
  return (claim) => {
    const own = first[claim]!;
    return [own, ...further.subarray(starts[claim], starts[claim + 1]).map((distance) => own + distance)];
  };
}

function readSpeakers(reader: SectionReader, { actors }: Head): (claim: number) => readonly string[] | null {
  const starts = startsOf(reader.numbers('claims.saidBy'));
  const speakers = within(reader.numbers('claims.speaker'), actors.length);
  return (claim) => {
    const own = speakers.subarray(starts[claim], starts[claim + 1]);
    return own.length === 0 ? null : Array.from(own, (place) => actors[place]!.id);
  };
}

function readHappened(reader: SectionReader, { claims }: Head): (claim: number) => Happened | null {
  const precision = within(reader.numbers('claims.precision'), PRECISIONS.length);
  const asWritten = readRecalled(reader, 'claims.asWritten');
  const dated = startsOf(claims.happenedFrom.distances.map((distance) => (distance === 0 ? 0 : 1)));
  return (claim) => {
    const from = dayIn(claims.happenedFrom, claim);
    if (from === NO_DAY) return null;
    const at = dated[claim]!;
    return {
      from: formatDay(from),
      to: formatDay(dayIn(claims.happenedTo, claim)),
      precision: PRECISIONS[precision[at]!]!,
      asWritten: asWritten(at),
    };
  };
}

/** The marks of a claim in its own sentences, or in others of all that there are. */
type MarksAt = (claim: number, own: readonly string[], ids: readonly string[]) => Mark[];

function* readMarks(reader: SectionReader, { fields }: Head): Steps<MarksAt> {
  const starts = startsOf(reader.numbers('marks.count'));
  const role = within(reader.numbers('marks.role'), MARK_ROLES.length);
  yield;
  const sentence = reader.numbers('marks.sentence');
  const elsewhere = within(reader.numbers('marks.elsewhere'), fields.counts.sentences);
  yield;
  const elsewhereBefore = startsOf(sentence.map((number) => (number === 0 ? 1 : 0)));
  yield;
  const start = reader.numbers('marks.start');
  yield;
  const length = reader.numbers('marks.length');
  yield;
  return (claim, own, ids) =>
    Array.from({ length: starts[claim + 1]! - starts[claim]! }, (_, number) => {
      const at = starts[claim]! + number;
      const which = sentence[at]!;
      return {
        role: MARK_ROLES[role[at]!]!,
        sentence: which === 0 ? ids[elsewhere[elsewhereBefore[at]!]!]! : own[which - 1]!,
        start: start[at]!,
        end: start[at]! + length[at]!,
      };
    });
}

/** The usual ids, but for those that are written out. */
function withOwn(reader: SectionReader, name: string, count: number, usual: (place: number) => string): string[] {
  const places = within(reader.numbers(`${name}.own`), count);
  const own = readIds(reader, name);
  const ids: string[] = [];
  let next = 0;
  for (let place = 0; place < count; place++) {
    const isOwn = places[next] === place;
    ids.push(isOwn ? own[next]! : usual(place));
    if (isOwn) next += 1;
  }
  return ids;
}

/** Where the things of each begin in a list of the things of all. */
function startsOf(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = starts[at]! + counts[at]!;
  return starts;
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
