import { randomFrom } from '../layout/random.ts';
import { formatDay, parseDay } from '../model/day.ts';
import { formatFingerprints } from './text/fingerprint.ts';

export interface AuthoredSize {
  readonly documents: number;
  readonly claims: number;
  readonly actors: number;
  readonly seed: number;
}

interface Sentence {
  readonly text: string;
  /** Each as YAML. */
  readonly claims: readonly string[];
}

interface Act {
  readonly words: string;
  readonly coding: string;
}

/** Draws a whole number from 0 to below the bound. */
type Draw = (bound: number) => number;

const ACTS: readonly Act[] = [
  { words: 'signed an agreement with', coding: 'relation: diplomatic, event: AGREE, status: occurred' },
  { words: 'received the envoy of', coding: 'relation: diplomatic, event: CONSULT, status: occurred' },
  { words: 'accused the leaders of', coding: 'relation: diplomatic, event: ACCUSE, status: occurred' },
  { words: 'plans to send weapons to', coding: 'relation: military, event: AID, status: planned' },
  { words: 'fired at the positions of', coding: 'relation: military, event: ASSAULT, status: occurred' },
  { words: 'moved troops to the border of', coding: 'relation: military, event: MOBILIZE, status: ongoing' },
  { words: 'stopped buying grain from', coding: 'relation: economic, event: SANCTION, status: occurred' },
  { words: 'may lend money to', coding: 'relation: economic, event: COOPERATE, status: hypothetical' },
];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SYLLABLES = 'b br c ch d dr f g gl h j k l m n p pl r s st t th v w z'
  .split(' ')
  .flatMap((onset) => ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'].map((vowel) => onset + vowel))
  .flatMap((open) => ['', 'n', 'r', 's', 'l', 'ck', 'mp', 'nd'].map((coda) => open + coda));
const FIRST_DAY = parseDay('2024-01-01') ?? 0;
const PUBLISHED = '2025-01-01';
const DAYS = 360;
const ORIGINS = 40;
const FILLERS = 10;
/** One sentence in so many is an earlier document's, word for word. */
const COPIED = 25;
/** One claim in so many reports a fact that others may report too. */
const SHARED = 6;

/** What people would have written for so many documents and claims, by file name, to measure the compiler with. Seeded. */
export function generateAuthored({ documents, claims, actors, seed }: AuthoredSize): Map<string, string> {
  const random = randomFrom(seed);
  const draw: Draw = (bound) => Math.floor(random() * bound);
  const facts = new Set<string>();
  const written: Sentence[] = [];
  const files = new Map([
    [
      'dataset.yaml',
      `title: Generated\nsummary: ${documents} documents, ${claims} claims, seed ${seed}\nlanguage: en\n`,
    ],
    ['disputes.yaml', 'disputes: []\n'],
    ['actors.yaml', list('actors', actors, (at) => `{ id: ${actorId(at)}, name: ${nameOf(at)}, kind: state }`)],
    [
      'sources.yaml',
      list('origins', ORIGINS, (at) => `{ id: origin-${at}, name: Origin ${at} }`) +
        list('sources', documents, sourceEntry),
    ],
  ]);
  for (let document = 0; document < documents; document++) {
    const sentences: Sentence[] = [];
    const share = Math.floor((claims * (document + 1)) / documents) - Math.floor((claims * document) / documents);
    for (let left = share; left > 0; left -= sentences.at(-1)?.claims.length ?? left) {
      const copied = draw(COPIED) === 0 ? written[draw(written.length)] : undefined;
      const isFit = copied && copied.claims.length <= left && !sentences.includes(copied);
      sentences.push(isFit ? copied : writeSentence(Math.min(left, 1 + draw(2)), actors, draw, facts));
    }
    written.push(...sentences);
    files.set(`annotations/${sourceId(document)}.yaml`, annotations(document, sentences));
    files.set(`fingerprints/${sourceId(document)}.txt`, formatFingerprints(sentences.map(({ text }) => text)));
  }
  const ids = [...facts];
  return files.set(
    'facts.yaml',
    list('facts', ids.length, (at) => `{ id: ${ids[at]}, gist: what they did }`),
  );
}

function writeSentence(claims: number, actors: number, draw: Draw, facts: Set<string>): Sentence {
  const day = FIRST_DAY + draw(DAYS);
  const date = dateInWords(day);
  const from = draw(actors);
  const first = draw(actors - 2);
  const firstAct = draw(ACTS.length);
  const deeds = Array.from({ length: claims }, (_, at) => ({
    to: (from + 1 + first + at) % actors,
    act: ACTS[(firstAct + at) % ACTS.length] ?? { words: '', coding: '' },
  }));
  const filler = Array.from({ length: FILLERS }, () => nameOf(draw(SYLLABLES.length ** 2)).toLowerCase()).join(' ');
  const done = deeds.map(({ to, act }) => `${act.words} ${nameOf(to)}`).join(' and ');
  return {
    text: `${nameOf(from)} ${done}: ${filler}, on ${date}.`,
    claims: deeds.map(({ to, act }) => {
      const fact = `fact-${from}-${to}-${act.words.replaceAll(' ', '-')}`;
      const isShared = draw(SHARED) === 0;
      if (isShared) facts.add(fact);
      return claimEntry(from, to, act, day, date, isShared ? fact : undefined);
    }),
  };
}

function claimEntry(
  from: number,
  to: number,
  { words, coding }: Act,
  day: number,
  date: string,
  fact: string | undefined,
): string {
  const [relation, event, status] = coding.split(', ');
  return `      - from: ${actorId(from)}
        to: ${actorId(to)}
        ${relation}
        ${event}
        ${status}
        happened: ${formatDay(day)}
        asWritten: ${date}
        gist: ${words} the other${fact === undefined ? '' : `\n        fact: ${fact}`}
        marks:
          actor: ${nameOf(from)}
          action: ${words}
          recipient: ${nameOf(to)}
`;
}

function annotations(document: number, sentences: readonly Sentence[]): string {
  const entries = sentences.map(
    ({ text, claims }, at) => `  - at: ${at + 1}\n    text: ${JSON.stringify(text)}\n    claims:\n${claims.join('')}`,
  );
  return `source: ${sourceId(document)}\nsentences:\n${entries.join('')}`;
}

function sourceEntry(at: number): string {
  const known = `title: Document ${at}, publisher: null, url: null, published: ${PUBLISHED}, publishedHow: generated`;
  return `{ id: ${sourceId(at)}, ${known}, origin: origin-${at % ORIGINS}, language: en, file: ${sourceId(at)}.txt }`;
}

function list(key: string, length: number, entry: (at: number) => string): string {
  return [`${key}:`, ...Array.from({ length }, (_, at) => `  - ${entry(at)}`), ''].join('\n');
}

function sourceId(at: number): string {
  return `document-${at}`;
}

function actorId(at: number): string {
  return `actor-${at}`;
}

/** A word of its own for each number, as "Brandou". */
function nameOf(at: number): string {
  let word = '';
  for (let rest = at + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function dateInWords(day: number): string {
  const [year, month, date] = formatDay(day).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
