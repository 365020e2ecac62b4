import type { Stance } from './vocabulary.ts';

/**
 * PLOVER's sixteen event types (openeventdata/PLOVER, manual 2021), in the order of its quad classes:
 * verbal and material cooperation, the neutral REQUEST, verbal and material conflict.
 */
export const EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENTS)[number];

const FIRST_CONFLICT = EVENTS.indexOf('ACCUSE');

/** The stance an event type has unless a claim says otherwise. */
export function defaultStance(event: EventType): Stance {
  if (event === 'REQUEST') return 'neutral';
  return EVENTS.indexOf(event) < FIRST_CONFLICT ? 'cooperative' : 'conflictual';
}
