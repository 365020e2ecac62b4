import { randomFrom } from '../layout/random.ts';
import {
  FORMAT,
  type Actor,
  type Claim,
  type Dataset,
  type Fact,
  type Happened,
  type Sentence,
  type Source,
} from '../model/dataset.ts';
import { formatDay, parseDay, type DayNumber } from '../model/day.ts';
import { defaultStance } from '../model/event.ts';
import type { ActorKind, Relation, Status } from '../model/vocabulary.ts';
import { drawByWeight } from './drawByWeight.ts';
import { MEMBER_KINDS, STATELESS_KINDS, syntheticName, VERBS } from './syntheticWords.ts';

/** Three states and two actors of none. */
export const FEWEST_ACTORS = 5;

export interface GeneratorOptions {
  /** At least `FEWEST_ACTORS`. */
  readonly actors: number;
  /** Number of claims: each is one report of one act between two actors. */
  readonly links: number;
  readonly seed: number;
}

const FIRST_DAY = parseDay('2024-01-01') ?? 0;
const DAYS = 730;
const ORIGINS = 12;
const STATUS_SHARES: readonly (readonly [Status, number])[] = [
  ['occurred', 0.55],
  ['ongoing', 0.1],
  ['planned', 0.12],
  ['proposed', 0.06],
  ['claimed', 0.1],
  ['denied', 0.04],
  ['hypothetical', 0.03],
];
const RELATION_SHARES: readonly (readonly [Relation, number])[] = [
  ['diplomatic', 0.5],
  ['military', 0.2],
  ['economic', 0.3],
];

/**
 * A synthetic dataset of format 1 with the shape of news: a heavy tail of degrees, states with members, bursts of days
 * over two years, several reports of one act, copies between sources, speakers and disputes. Equal options give equal
 * datasets. Actors lie on a spiral around their state; `place` a dataset anew for a picture worth looking at.
 */
export function generateDataset({ actors: actorCount, links, seed }: GeneratorOptions): Dataset {
  const random = randomFrom(seed * 7919 + actorCount * 31 + links);
  const actors = makeActors(actorCount, random);
  const pairs = makePairPicker(actors, random);
  const sources = makeSources(links, random);
  const bursts = Array.from({ length: 24 }, () => Math.floor(random() * DAYS));
  const sentences: Sentence[] = [];
  const claims: Claim[] = [];
  const facts: Fact[] = [];
  const nextOrdinal = new Map<string, number>();
  for (let acts = 0; claims.length < links; acts++) {
    const act = makeAct(pairs(acts), bursts, random);
    const reports = Math.min(links - claims.length, random() < 0.7 ? 1 : 2 + Math.floor(random() * 4));
    const reported: Claim[] = [];
    for (let report = 0; report < reports; report++) {
      const source = sourceAfter(sources, act.day, random);
      const ordinal = (nextOrdinal.get(source.id) ?? 0) + 1;
      nextOrdinal.set(source.id, ordinal);
      const original = report > 0 && random() < 0.25 ? sentences.at(-report) : undefined;
      const sentence = makeSentence(act, source, ordinal, original);
      sentences.push(sentence);
      reported.push(makeClaim(act, sentence, actors, random));
    }
    // As the compiler has it: what is told once is a fact by the id of its claim.
    const [only] = reported;
    const fact = { id: reports === 1 && only ? only.id : `fact-${pad(facts.length)}`, gist: act.verb.gist };
    facts.push(fact);
    for (const claim of reported) claims.push({ ...claim, fact: fact.id });
  }
  return {
    format: FORMAT,
    id: `synthetic-${actorCount}-${links}`,
    title: `Synthetic: ${actorCount} actors, ${links} claims`,
    summary: `An invented dataset of seed ${seed}, for measuring. Nothing in it names anyone.`,
    language: 'en',
    version: `seed-${seed}`,
    span: { from: formatDay(FIRST_DAY), to: formatDay(FIRST_DAY + DAYS - 1) },
    sources: sources
      .map((source) => ({ ...source, sentenceCount: nextOrdinal.get(source.id) ?? 0 }))
      .filter(({ sentenceCount }) => sentenceCount > 0),
    origins: Array.from({ length: ORIGINS }, (_, at) => ({
      id: `origin-${pad(at)}`,
      name: `Agency ${syntheticName(at + 40)}`,
    })),
    sentences: sentences.toSorted(byId),
    actors: actors.toSorted(byId),
    claims: claims.toSorted(byId),
    facts: facts.toSorted(byId),
    disputes: makeDisputes(facts),
  };
}

const pad = (number: number) => String(number).padStart(7, '0');
const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

function pick<Word>(shares: readonly (readonly [Word, number])[], random: () => number): Word {
  let left = random();
  for (const [word, share] of shares) {
    left -= share;
    if (left < 0) return word;
  }
  return shares[0]![0];
}

function makeActors(count: number, random: () => number): Actor[] {
  const states = Math.max(3, Math.round(Math.sqrt(count) * 0.8));
  const stateless = Math.max(2, Math.round(states / 3));
  const golden = 2.399_963;
  const reach = 150 * Math.sqrt(states + stateless);
  const tops = states + stateless;
  return Array.from({ length: count }, (_, at) => {
    const name = syntheticName(at);
    const isTop = at < tops;
    const whole = Math.min(states - 1, Math.floor(random() ** 1.6 * states));
    const centre = isTop ? at : whole;
    const kind: ActorKind = at < states ? 'state' : isTop ? pick(STATELESS_KINDS, random) : pick(MEMBER_KINDS, random);
    const radius = reach * Math.sqrt((centre + 0.5) / tops);
    const around = isTop ? 0 : 40 + 14 * Math.sqrt(at % 97);
    return {
      id: `actor-${pad(at)}`,
      name,
      kind,
      role: kind === 'person' ? `Official of ${syntheticName(whole)}` : null,
      memberOf: isTop ? null : `actor-${pad(whole)}`,
      aliases: [name, name.slice(0, 4)],
      x: Math.round(10 * (radius * Math.cos(centre * golden) + around * Math.cos(at * golden))) / 10,
      y: Math.round(10 * (radius * Math.sin(centre * golden) * 0.65 + around * Math.sin(at * golden))) / 10,
    };
  });
}

/** Who acts towards whom, by the number of acts before: first each once, then few do most. */
function makePairPicker(actors: readonly Actor[], random: () => number): (acts: number) => readonly [Actor, Actor] {
  let total = 0;
  const totals = Float64Array.from(actors, (_, at) => (total += 1 / (at + 1) ** 0.72));
  const draw = () => actors[drawByWeight(totals, random)]!;
  return (acts) => {
    const from = acts < actors.length ? actors[acts]! : draw();
    let to = draw();
    while (to === from) to = draw();
    return [from, to];
  };
}

function makeSources(links: number, random: () => number): Omit<Source, 'sentenceCount'>[] {
  const count = Math.max(6, Math.round(links / 40));
  return Array.from({ length: count }, (_, at) => ({
    id: `source-${pad(at)}`,
    title: `Dispatch ${at + 1}`,
    publisher: null,
    url: null,
    published: formatDay(FIRST_DAY + Math.floor((at / count) * DAYS)),
    publishedHow: 'Synthetic.',
    origin: `origin-${pad(Math.floor(random() * ORIGINS))}`,
    language: 'en',
    file: `dispatch-${at + 1}.txt`,
    note: null,
  }));
}

type SourceDraft = Omit<Source, 'sentenceCount'>;

function sourceAfter(sources: readonly SourceDraft[], day: DayNumber, random: () => number): SourceDraft {
  const first = Math.ceil(((day - FIRST_DAY) / DAYS) * sources.length);
  return sources[Math.min(sources.length - 1, first + Math.floor(random() * 3))]!;
}

type Act = ReturnType<typeof makeAct>;

function makeAct([from, to]: readonly [Actor, Actor], bursts: readonly number[], random: () => number) {
  const relation = pick(RELATION_SHARES, random);
  const verb = VERBS[relation][Math.floor(random() * VERBS[relation].length)]!;
  const inBurst = random() < 0.35;
  const offset = inBurst
    ? bursts[Math.floor(random() * bursts.length)]! + Math.floor(random() * random() * 10)
    : random() * DAYS;
  const day = FIRST_DAY + Math.min(DAYS - 1, Math.floor(offset));
  return { from, to, relation, verb, day, status: pick(STATUS_SHARES, random), happened: makeDate(day, random()) };
}

/** Most texts name the day, some a month or a span of days, and some nothing. */
function makeDate(day: DayNumber, kind: number): Happened | null {
  const iso = formatDay(day);
  if (kind < 0.08) return null;
  if (kind < 0.12) {
    const from = parseDay(`${iso.slice(0, 7)}-01`) ?? day;
    const isLeap = new Date(Date.UTC(Number(iso.slice(0, 4)), 2, 0)).getUTCDate() === 29;
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(iso.slice(5, 7)) - 1] ?? 30;
    return { from: formatDay(from), to: formatDay(from + days - 1), precision: 'month', asWritten: iso.slice(0, 7) };
  }
  if (kind < 0.15) {
    const last = formatDay(Math.min(FIRST_DAY + DAYS - 1, day + 5));
    return { from: iso, to: last, precision: 'range', asWritten: `${iso} to ${last}` };
  }
  return { from: iso, to: iso, precision: 'day', asWritten: iso };
}

function makeSentence(
  { from, to, verb, happened }: Act,
  source: SourceDraft,
  ordinal: number,
  original: Sentence | undefined,
): Sentence {
  const id = `${source.id}-${pad(ordinal)}`;
  if (original && original.source < source.id) {
    return { id, source: source.id, ordinal, text: original.text, copyOf: original.copyOf ?? original.id };
  }
  const when = happened ? ` on ${happened.asWritten}` : '';
  const text = `${from.name} ${verb.action} ${to.name}${when}, dispatch ${source.file} said in line ${ordinal}.`;
  return { id, source: source.id, ordinal, text, copyOf: null };
}

function makeClaim(act: Act, sentence: Sentence, actors: readonly Actor[], random: () => number): Claim {
  const { from, to, verb, happened } = act;
  const date = happened?.asWritten ?? '';
  const speaker = random() < 0.4 ? actors[Math.floor(random() * Math.min(40, actors.length))] : undefined;
  const actionStart = from.name.length + 1;
  const recipientStart = actionStart + verb.action.length + 1;
  const dateStart = recipientStart + to.name.length + 4;
  const mark = (role: Claim['marks'][number]['role'], start: number, length: number) => ({
    role,
    sentence: sentence.id,
    start,
    end: start + length,
  });
  return {
    id: `${sentence.id}-${from.id}-${to.id}-${verb.event.toLowerCase()}`,
    from: from.id,
    to: to.id,
    directed: verb.isMutual !== true,
    relation: act.relation,
    event: verb.event,
    stance: defaultStance(verb.event),
    status: act.status,
    happened,
    saidBy: speaker ? [speaker.id] : null,
    gist: verb.gist,
    fact: '',
    sentences: [sentence.id],
    marks: [
      mark('actor', 0, from.name.length),
      mark('action', actionStart, verb.action.length),
      mark('recipient', recipientStart, to.name.length),
      ...(date === '' ? [] : [mark('date', dateStart, date.length)]),
    ],
    inferred: false,
    note: null,
  };
}

function makeDisputes(facts: readonly Fact[]): Dataset['disputes'] {
  return facts.flatMap((fact, at) => {
    const other = facts[at + 1];
    if (at % 60 !== 0 || !other) return [];
    return [
      {
        id: `dispute-${pad(at)}`,
        question: `Did it happen as ${fact.id} or as ${other.id} has it?`,
        sides: [
          { gist: 'the first account', facts: [fact.id] },
          { gist: 'the second account', facts: [other.id] },
        ],
      },
    ];
  });
}
