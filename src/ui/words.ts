/**
 * The words of the interface that all of its parts share. Those of one part lie beside, in `words/`, and load with it:
 * a translation is these files. Quoted sentences, names and gists are the dataset's own and never pass through here.
 */
const locale = 'en-GB';
let wholeNumber: Intl.NumberFormat | undefined;

/** `1,234` */
export function number(count: number): string {
  // Not made before the first number is said: the map, which says none, would wait for it.
  wholeNumber ??= new Intl.NumberFormat(locale);
  return wholeNumber.format(count);
}

/** `24 Nov 2015 – 26 Nov 2015`; one day alone as itself */
export function span(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** `1 claim`, `2 claims` */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export const words = {
  locale,
  number,
  counted,
  links: (count: number) => counted(count, 'link', 'links'),
  claims: (count: number) => counted(count, 'claim', 'claims'),
  actors: (count: number) => counted(count, 'actor', 'actors'),
  sources: (count: number) => counted(count, 'source', 'sources'),
  origins: (count: number) => counted(count, 'origin', 'origins'),
  notStated: 'not stated',
  disputed: 'disputed',
  close: 'Close',
  copied: 'Copied',

  relation: { diplomatic: 'Diplomatic', military: 'Military', economic: 'Economic' },
  stance: { cooperative: 'Cooperation', neutral: 'Neutral', conflictual: 'Conflict', mixed: 'Both' },
  status: {
    occurred: 'Done',
    ongoing: 'Ongoing',
    planned: 'Planned',
    proposed: 'Proposed',
    claimed: 'Claimed',
    denied: 'Denied',
    hypothetical: 'Hypothetical',
  },
  kind: {
    state: 'State',
    person: 'Person',
    'government-body': 'Government body',
    'armed-group': 'Armed group',
    organisation: 'Organisation',
    company: 'Company',
    coalition: 'Coalition',
    media: 'Media',
    population: 'Population',
  },
  event: {
    AGREE: 'Agree',
    CONSULT: 'Consult',
    SUPPORT: 'Support',
    CONCEDE: 'Concede',
    COOPERATE: 'Cooperate',
    AID: 'Aid',
    RETREAT: 'Retreat',
    REQUEST: 'Request',
    ACCUSE: 'Accuse',
    REJECT: 'Reject',
    THREATEN: 'Threaten',
    PROTEST: 'Protest',
    SANCTION: 'Sanction',
    MOBILIZE: 'Mobilise',
    COERCE: 'Coerce',
    ASSAULT: 'Assault',
  },
  weekOf: (day: string) => `week of ${day}`,
  inMonth: (month: string) => `in ${month}`,
  inYear: (year: string) => `in ${year}`,
  clock: { happened: 'When it happened', reported: 'When it was reported' },
} as const;
