import type { Relation } from '../model/vocabulary.ts';

/** The map's colours and type, as the tokens of `ui/app.css` stand at present. */
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

export function readPalette(element: HTMLElement): Palette {
  const colour = colourReader(element);
  const isForced = matchMedia('(forced-colors: active)').matches;
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    inkFaint: colour('--ink-faint'),
    hull: colour('--hull'),
    hullEdge: colour('--hull-edge'),
    node: colour('--node'),
    onNode: colour('--on-node'),
    nodeBody: colour('--node-body'),
    halo: colour('--label-halo'),
    focus: colour('--focus'),
    relation: { diplomatic: colour('--diplomatic'), military: colour('--military'), economic: colour('--economic') },
    family: getComputedStyle(element).fontFamily,
    dimmed: isForced ? 0.4 : 0.2,
    unmatched: isForced ? 0.5 : 0.32,
  };
}

/**
 * A custom property holds text that is not yet resolved (`light-dark(…)`); a real property, here `color` of a span of
 * our own, holds the used value.
 */
function colourReader(element: HTMLElement): (token: string) => string {
  const probe = element.appendChild(document.createElement('span'));
  probe.hidden = true;
  const colours = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (token) => {
    let colour = colours.get(token);
    if (colour === undefined) {
      probe.style.color = `var(${token})`;
      colour = getComputedStyle(probe).color;
      colours.set(token, colour);
    }
    return colour;
  };
}
