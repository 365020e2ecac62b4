import type { EventType } from '../model/event.ts';
import type { ActorKind, Relation } from '../model/vocabulary.ts';

/** Invented words for synthetic datasets; none of it names anyone. */
const SYLLABLES = 'ka lo mi ren tu va sor bel dan eth fa gor hin jul kor lim nor ost pra qui'.split(' ');

/** A pronounceable name, a different one for each number below 8,000 and numbered beyond. */
export function syntheticName(number: number): string {
  const size = SYLLABLES.length;
  const parts = [number % size, Math.floor(number / size) % size, Math.floor(number / (size * size)) % size];
  const word = parts.map((at) => SYLLABLES[at]).join('');
  const round = Math.floor(number / size ** 3);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${round === 0 ? '' : ` ${round + 1}`}`;
}

/** What members of a state are, and how often. */
export const MEMBER_KINDS: readonly (readonly [ActorKind, number])[] = [
  ['person', 0.5],
  ['government-body', 0.2],
  ['armed-group', 0.1],
  ['company', 0.1],
  ['organisation', 0.06],
  ['population', 0.04],
];

/** What stands beside the states. */
export const STATELESS_KINDS: readonly (readonly [ActorKind, number])[] = [
  ['organisation', 0.4],
  ['armed-group', 0.25],
  ['coalition', 0.15],
  ['media', 0.2],
];

export interface Verb {
  readonly event: EventType;
  readonly action: string;
  readonly gist: string;
  readonly isMutual?: boolean;
}

export const VERBS: Readonly<Record<Relation, readonly Verb[]>> = {
  diplomatic: [
    { event: 'CONSULT', action: 'held talks with', gist: 'held talks', isMutual: true },
    { event: 'ACCUSE', action: 'accused', gist: 'accused of bad faith' },
    { event: 'SUPPORT', action: 'backed the proposal of', gist: 'backed the proposal' },
    { event: 'REQUEST', action: 'called for an answer from', gist: 'called for an answer' },
    { event: 'REJECT', action: 'turned down the request of', gist: 'turned down the request' },
  ],
  military: [
    { event: 'ASSAULT', action: 'carried out strikes against', gist: 'carried out strikes' },
    { event: 'MOBILIZE', action: 'moved troops towards', gist: 'moved troops' },
    { event: 'AID', action: 'sent soldiers to the aid of', gist: 'sent soldiers to help' },
    { event: 'THREATEN', action: 'threatened to use force against', gist: 'threatened force' },
  ],
  economic: [
    { event: 'SANCTION', action: 'put sanctions on', gist: 'put sanctions on' },
    { event: 'COOPERATE', action: 'signed a trade contract with', gist: 'signed a contract', isMutual: true },
    { event: 'COERCE', action: 'tightened controls on goods from', gist: 'tightened import controls' },
    { event: 'AGREE', action: 'offered a loan to', gist: 'offered a loan' },
  ],
};
