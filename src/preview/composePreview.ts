import { NONE } from '../dataset/none.ts';
import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';
import { windowOf, type Camera, type Insets, type Size } from '../map/camera.ts';
import { createGrid } from '../map/grid.ts';
import { fontOf, labelAt } from '../map/labels.ts';
import type { LabelMark, NodeMark, Picture, Strand } from '../map/marks.ts';
import { SKETCHED } from '../map/paintLines.ts';
import { holds, shifted, type Rect } from '../map/rect.ts';
import { lineScale } from '../map/sizes.ts';
import { curveOf, strandOf } from '../map/strand.ts';
import { placeSigns } from './placeSigns.ts';
import type { Arrangement, Preview, PreviewActor, PreviewLines } from './preview.ts';

export interface PreviewRoom {
  readonly size: Size;
  readonly insets: Insets;
  /** Parts of the window that controls will cover. */
  readonly covered: readonly Rect[];
  readonly family: string;
}

/** What of a link no line shows. */
const NOT_SHOWN = {
  id: '',
  a: 0,
  b: 0,
  claims: 1,
  forward: 0,
  backward: 0,
  mutual: 0,
  stance: 'neutral',
  isDisputed: false,
  isMatched: true,
} as const satisfies Partial<VisibleLink>;

/**
 * The picture that a preview has for some window: signs and lines where the map will have them, names where they are in the
 * arrangement that was made for the most similar window, but for those that have no room. Badges come with the map.
 */
export function composePreview(
  preview: Preview,
  { size, insets, covered, family }: PreviewRoom,
): { readonly picture: Picture; readonly camera: Camera } | undefined {
  const arrangement = nearest(preview.arrangements, size);
  if (!arrangement || preview.actors.length === 0) return undefined;
  const { camera, nodes, nodeOf } = placeSigns(preview.actors.map(actorOf), worldOf(preview.actors), size, insets);
  const { zoom } = camera;
  const inOrder = preview.actors.map(({ place }) => nodeOf.get(place)!);
  const strands = strandsOf(preview.lines, inOrder, arrangement, zoom);

  const viewport = windowOf(camera, size);
  const taken = createGrid<unknown>(48);
  for (const node of nodes) taken.add(node.rect, node);
  for (const rect of covered) taken.add(shifted(rect, -camera.x, -camera.y), rect);
  const labels: LabelMark[] = [];
  for (let at = 0; at < arrangement.names.length; at += 2) {
    const number = arrangement.names[at]!;
    const { name } = preview.actors[number]!;
    const node = inOrder[number];
    if (!node || !name) continue;
    const label = labelAt(node, { ...name, ...fontOf(node, family) }, arrangement.names[at + 1]!);
    if (!holds(viewport, label.rect) || !taken.isFree(label.rect)) continue;
    taken.add(label.rect, label);
    labels.push(label);
  }
  return { picture: { zoom, nodes, nodeOf, hulls: [], strands, labels, badges: [] }, camera };
}

function nearest(arrangements: readonly Arrangement[], { width, height }: Size): Arrangement | undefined {
  const distance = (of: Arrangement) => Math.abs(Math.log(of.width / width)) + Math.abs(Math.log(of.height / height));
  return arrangements.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Before anything was chosen no member shows beside its whole, so nobody needs to know who is one. */
function worldOf(actors: readonly PreviewActor[]): { positions: Float64Array; memberOf: Uint32Array } {
  const end = Math.max(0, ...actors.map(({ place }) => place + 1));
  const positions = new Float64Array(2 * end);
  for (const { place, x, y } of actors) positions.set([x, y], 2 * place);
  return { positions, memberOf: new Uint32Array(end).fill(NONE) };
}

function actorOf({ kind, name, x, y, ...rest }: PreviewActor): VisibleActor {
  const actor = { id: '', name: name?.lines.join(' ') ?? '', kind, role: null, memberOf: null, aliases: [], x, y };
  return { ...rest, actor, isOpen: false };
}

/** Of so many that they are drawn as hairlines, the ends are left under the signs. */
function strandsOf(
  { looks, look, from, to, arrow }: PreviewLines,
  nodes: readonly NodeMark[],
  { bends, zoom: arrangedAt }: Arrangement,
  zoom: number,
): Strand[] {
  const links = looks.map((shown): VisibleLink => ({ ...shown, ...NOT_SHOWN }));
  const isCrowd = look.length > SKETCHED;
  const scale = lineScale(zoom);
  const strands: Strand[] = [];
  for (let at = 0; at < look.length; at++) {
    const course = { from: nodes[from[at]!]!, to: nodes[to[at]!]!, bend: bends[at]! * (zoom / arrangedAt) };
    const link = links[look[at]!]!;
    if (isCrowd) {
      const { x0, y0, cx, cy, x1, y1 } = curveOf(course);
      strands.push({ link, x0, y0, cx, cy, x1, y1, width: 1, hasArrow: false });
    } else strands.push(strandOf(link, course, arrow[at] === 1, scale));
  }
  return strands;
}
