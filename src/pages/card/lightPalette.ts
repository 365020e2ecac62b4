import type { Palette } from '../../map/palette.ts';
import tokensCss from '../../ui/tokens.css?raw';

const SANS = 'Inter, "Inter Ext", sans-serif';
export const SERIF = 'Newsreader, "Newsreader Ext", serif';

/** The map's light colours, from the one place that has them. */
export const lightPalette: Palette = {
  paper: colour('paper'),
  ink: colour('ink'),
  inkSoft: colour('ink-soft'),
  inkFaint: colour('ink-faint'),
  hull: colour('hull'),
  hullEdge: colour('hull-edge'),
  node: colour('node'),
  onNode: colour('on-node'),
  nodeBody: colour('node-body'),
  halo: colour('label-halo'),
  focus: colour('focus'),
  relation: { diplomatic: colour('diplomatic'), military: colour('military'), economic: colour('economic') },
  family: SANS,
  dimmed: 0.2,
  unmatched: 0.32,
};

export const hairline = colour('hairline');

function colour(token: string): string {
  const [, light] = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(tokensCss) ?? [];
  if (light === undefined) throw new Error(`src/ui/tokens.css has no colour --${token} as light-dark(#rrggbb, …)`);
  return light;
}
