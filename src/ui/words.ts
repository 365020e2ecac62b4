/**
 * Every word of the interface, by the part of the screen that says it, so that a translation is one file. Quoted
 * sentences, names and gists are the dataset's own and never pass through here.
 */
const locale = 'en-GB';
const wholeNumber = new Intl.NumberFormat(locale);

/** `1,234` */
function number(count: number): string {
  return wholeNumber.format(count);
}

/** `1 claim`, `2 claims` */
function counted(count: number, one: string, many: string): string {
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
  clock: { happened: 'When it happened', reported: 'When it was reported' },

  app: {
    name: 'Attaché',
    tagline: 'Who did what to whom, with the sentence attached',
    skipToMap: 'Skip to the map',
    skipToEvidence: 'Skip to the evidence',
    map: 'Map',
    table: 'Table',
    display: 'Map or table',
    evidence: 'Evidence',
    openEvidence: 'Show evidence',
    closeEvidence: 'Close evidence',
    resizeEvidence: 'Width of the evidence panel',
    openFile: 'Open a dataset file',
    help: 'Help and keys',
    more: 'More',
    failed: (part: string) => `${part} stopped working. The rest of the page still does.`,
    retry: 'Try again',
    loading: 'Loading…',
  },
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
} as const;
