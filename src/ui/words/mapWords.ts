import { counted, number } from '../words.ts';

export const mapWords = {
  label: 'Map of actors and their links',
  help: 'Arrow keys move to the nearest actor. Enter selects, N and P go along its links, plus and minus open and fold it, 1 to 3 show only what is that near, Escape leaves.',
  empty: 'Nothing to show.',
  spokenActor: (actor: { name: string; kind: string; folded: number; isOpen: boolean; links: number }) =>
    [
      actor.name,
      actor.kind.toLowerCase(),
      actor.folded > 0 ? `${number(actor.folded)} folded` : null,
      actor.isOpen ? 'open' : null,
      counted(actor.links, 'link', 'links'),
    ]
      .filter((part) => part !== null)
      .join(', '),
  spokenLink: (link: {
    from: string;
    to: string;
    isOneWay: boolean;
    relation: string;
    claims: number;
    last: string | null;
    disputed: number;
  }) =>
    [
      `${link.from} ${link.isOneWay ? 'to' : 'and'} ${link.to}`,
      link.relation.toLowerCase(),
      counted(link.claims, 'claim', 'claims'),
      link.last === null ? 'no date stated' : `last on ${link.last}`,
      link.disputed > 0 ? `${number(link.disputed)} disputed` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit all in the window',
  tidy: 'Tidy: find new places',
  stopTidy: 'Stop tidying',
  release: 'Release what was moved',
  openAll: 'Open all',
  foldAll: 'Fold all',
  depth: 'Focus: how many links away',
  depthOption: (depth: number) => (depth === 0 ? 'All' : number(depth)),
  depthTitle: (depth: number) =>
    depth === 0 ? 'Show everything' : `Show only what is at most ${counted(depth, 'link', 'links')} away`,
  hidden: 'What the map does not show',
  foldedActors: (count: number) => `${counted(count, 'actor', 'actors')} folded`,
  filteredLinks: (count: number) => `${counted(count, 'link', 'links')} filtered away`,
  weak: (links: number, actors: number) =>
    [
      ...(links > 0 ? [counted(links, 'weaker link', 'weaker links')] : []),
      ...(actors > 0 ? [counted(actors, 'actor', 'actors')] : []),
    ].join(' and ') + ' not drawn',
  weakTitle:
    'The map draws what is selected, then the strongest. Filter, select an actor, or click for all in the table.',
  outsideFocus: (count: number) => `${counted(count, 'actor', 'actors')} outside the focus`,
  foldedTitle: 'Open every actor into its people and bodies',
  filteredTitle: 'Clear the filters and the time window',
  outsideTitle: 'Leave the focus',
  opened: (name: string, count: number) => `${name} opened: ${counted(count, 'actor', 'actors')}`,
  folded: (name: string) => `${name} folded`,
  pinned: (name: string) => `${name} stays where it was put`,
  released: (name: string) => `${name} released`,
  focused: (depth: number) => `Only what is at most ${counted(depth, 'link', 'links')} away`,
  unfocused: 'Everything is shown again',
  tidying: 'Finding new places',
  tidied: 'Tidied',
  noLinks: 'No links to go along',
} as const;
