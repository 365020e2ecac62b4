import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { World } from '../../map/arrangeNodes.ts';
import { letter, NO_PREVIOUS, skeleton } from '../../map/composePicture.ts';
import { lineField } from '../../map/lineField.ts';
import { paintHulls, paintLabels, paintMarks, paintRing } from '../../map/paint.ts';
import type { Picture } from '../../map/marks.ts';
import { grow } from '../../map/rect.ts';
import type { Pen } from '../../map/pen.ts';
import { measure } from '../measure.ts';
import { drawText, type CardText } from './cardText.ts';
import { lightPalette as palette } from './lightPalette.ts';
import { writePng } from './png.ts';
import type { Star } from './star.ts';

export const CARD = { width: 1200, height: 630 };
/** Where the map lies on the card, and how much larger than on a screen it is drawn. */
const MAP = { left: 492, scale: 1.9 };

/** Half the size of the map's part, in the map's own pixels. */
export const ROOM = {
  x: (CARD.width - MAP.left) / 2 / MAP.scale,
  y: CARD.height / 2 / MAP.scale,
};

let sheet: SKRSContext2D | undefined;

/** The picture that goes before a page where its address is pasted: who it is about, and the map around it. */
export async function drawCard(star: Star, text: CardText): Promise<Buffer> {
  const { width, height } = CARD;
  sheet ??= createCanvas(width, height).getContext('2d');
  sheet.setTransform(1, 0, 0, 1, 0, 0);
  sheet.globalAlpha = 1;
  sheet.fillStyle = palette.paper;
  sheet.fillRect(0, 0, width, height);
  drawMap(sheet, star);
  sheet.setTransform(1, 0, 0, 1, 0, 0);
  drawText(sheet, text, MAP.left - 16);
  const { data } = sheet.getImageData(0, 0, width, height);
  return writePng(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height);
}

/** `map/labels.ts` has these for a name under its sign, and over it. */
const [UNDER, OVER] = [0, 1];

/** Where names rather go: under or over their signs, on the side that no line comes from. */
function awayFrom(centre: readonly number[], positions: World['positions'], { actors }: Star['graph']) {
  const isPair = actors.length === 2;
  return new Map(
    actors.flatMap(({ place }): [number, number][] => {
      const [x, y] = [positions[2 * place]!, positions[2 * place + 1]!];
      const isSteep = centre.length === 1 && !centre.includes(place) && Math.abs(y) > Math.abs(x) / 2;
      return isPair || isSteep ? [[place, y > 0 ? UNDER : OVER]] : [];
    }),
  );
}

/** How much wider than given, and turned by how much, the picture is tried until names lie beside lines, not on them. */
const TRIES = [0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.48, -0.48].flatMap((turn) =>
  [1, 0.93, 1.08, 0.86, 1.15].map((stretch) => ({ turn, stretch })),
);
type Try = (typeof TRIES)[number];

const VIEWPORT = { left: -ROOM.x, top: -ROOM.y + 4, right: ROOM.x - 6, bottom: ROOM.y - 4 };
/** A name that is not there is worse than any that lies on lines. */
const MISSING = 10_000;
/** So is, somewhat, one that a stroke leads to from its sign: the places beside the sign come first in `map/labels.ts`. */
const [BESIDE, FAR] = [8, 12];
/** A line that touches a corner of a name: not worth another try. */
const FAINT = 2;

/** The map of a card: of several that are tried, the one whose names are read best. */
export function compose(star: Star): Picture {
  let best: { readonly picture: Picture; readonly fault: number } | undefined;
  for (const how of TRIES) {
    // What lies where the map has it, and two side by side, stay as they are.
    if (how.turn !== 0 && (star.centre.length !== 1 || star.graph.actors.length === 2)) break;
    const picture = letterAt(star, how);
    const fault = faultOf(picture, star);
    if (!best || fault < best.fault) best = { picture, fault };
    if (fault <= FAINT) break;
  }
  return best?.picture ?? letterAt(star, TRIES[0]!);
}

/** What is wrong with the names of a picture: how much line they lie on, how many are far from their sign, or missing. */
export function faultOf({ labels, strands }: Picture, star: Star): number {
  const lines = lineField(strands, VIEWPORT);
  const onLines = labels
    .filter(({ node }) => !isTold(star, node.actor.place))
    .reduce((sum, { rect, candidate }) => sum + lines.countIn(grow(rect, -1)) + (candidate < BESIDE ? 0 : FAR), 0);
  return onLines + MISSING * (star.graph.actors.length - labels.length);
}

function letterAt({ graph, world, centre }: Star, { turn, stretch }: Try): Picture {
  const positions = turned(world.positions, turn).map((along, at) => (at % 2 === 0 ? along * stretch : along));
  const all = {
    actors: new Set(graph.actors.map(({ place }) => place)),
    links: new Set(graph.links.map(({ id }) => id)),
  };
  return letter(skeleton(graph, { ...world, positions }, 1), {
    viewport: VIEWPORT,
    emphasis: { chosen: { actors: new Set(centre), links: new Set() }, near: all },
    names: 'show',
    measure,
    family: palette.family,
    covered: [],
    previous: { ...NO_PREVIOUS, labels: awayFrom(centre, positions, graph) },
  });
}

/** Along the ellipse that the card has room for. */
function turned(positions: Float64Array, turn: number): Float64Array {
  const [cos, sin, ratio] = [Math.cos(turn), Math.sin(turn), ROOM.x / ROOM.y];
  return positions.map((along, at) => {
    const other = positions[at % 2 === 0 ? at + 1 : at - 1]!;
    return at % 2 === 0 ? cos * along - sin * other * ratio : cos * along + (sin * other) / ratio;
  });
}

/** The name of the one in the middle stands beside it in large letters. */
function isTold({ centre }: Star, place: number): boolean {
  return centre.length === 1 && centre.includes(place);
}

function drawMap(context: SKRSContext2D, star: Star): void {
  const { centre } = star;
  context.setTransform(MAP.scale, 0, 0, MAP.scale, MAP.left + ROOM.x * MAP.scale, ROOM.y * MAP.scale);
  const picture = compose(star);
  const pen: Pen = context;
  paintHulls(pen, picture.hulls, palette);
  paintMarks(pen, picture, palette);
  for (const place of centre) {
    const node = picture.nodeOf.get(place);
    if (node && centre.length === 1) paintRing(pen, node, true, palette);
  }
  const named = picture.labels.filter(({ node }) => !isTold(star, node.actor.place));
  paintLabels(pen, named, null, palette);
}
