import type { Relation } from '../model/vocabulary.ts';

/** The map's colours and type, as the tokens of `ui/tokens.css` stand at present. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hull: string;
  readonly hullEdge: string;
  readonly node: string;
  readonly onNode: string;
  readonly nodeBody: string;
  readonly halo: string;
  readonly focus: string;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly family: string;
  /** How much of what is not lit is left, and of what no claim ties. */
  readonly dimmed: number;
  readonly unmatched: number;
}

const TOKENS = {
  paper: '--paper',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  hull: '--hull',
  hullEdge: '--hull-edge',
  node: '--node',
  onNode: '--on-node',
  nodeBody: '--node-body',
  halo: '--label-halo',
  focus: '--focus',
  diplomatic: '--diplomatic',
  military: '--military',
  economic: '--economic',
} as const;

export function readPalette(element: HTMLElement): Palette {
  const { diplomatic, military, economic, ...colours } = readColours(element);
  const isForced = matchMedia('(forced-colors: active)').matches;
  return {
    ...colours,
    relation: { diplomatic, military, economic },
    family: getComputedStyle(element).fontFamily,
    dimmed: isForced ? 0.4 : 0.2,
    unmatched: isForced ? 0.5 : 0.32,
  };
}

/**
 * A custom property holds text that is not yet resolved (`light-dark(…)`); a real property, here `color` of a span of
 * our own for each, holds the used value. All are there before the first is read: the page's style is then worked out once.
 */
function readColours(element: HTMLElement): Record<keyof typeof TOKENS, string> {
  const probes = element.appendChild(document.createElement('div'));
  probes.hidden = true;
  queueMicrotask(() => probes.remove());
  for (const token of Object.values(TOKENS)) {
    probes.appendChild(document.createElement('span')).style.color = `var(${token})`;
  }
  const colours = Object.keys(TOKENS).map((name, at) => [name, getComputedStyle(probes.children[at]!).color] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(colours) as Record<keyof typeof TOKENS, string>;
}
