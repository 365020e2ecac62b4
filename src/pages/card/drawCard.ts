import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { World } from '../../map/arrangeNodes.ts';
import { letter, NO_PREVIOUS, skeleton } from '../../map/composePicture.ts';
import type { MeasureText } from '../../map/measureText.ts';
import { paintHulls, paintLabels, paintMarks, paintRing } from '../../map/paint.ts';
import type { Picture } from '../../map/marks.ts';
import type { Pen } from '../../map/pen.ts';
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

const measuring = createCanvas(1, 1).getContext('2d');
const widths = new Map<string, number>();
const MOST_WIDTHS = 20_000;

const measure: MeasureText = (text, font) => {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > MOST_WIDTHS) widths.clear();
    measuring.font = font;
    width = measuring.measureText(text).width;
    widths.set(key, width);
  }
  return width;
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
  const isAround = centre.length === 1;
  return new Map(
    actors.flatMap(({ place }): [number, number][] => {
      const [x, y] = [positions[2 * place]!, positions[2 * place + 1]!];
      return isAround && !centre.includes(place) && Math.abs(y) > Math.abs(x) / 2
        ? [[place, y > 0 ? UNDER : OVER]]
        : [];
    }),
  );
}

/** How much wider than given the picture is tried, until every name has a place. */
const STRETCHES = [1, 0.93, 1.08, 0.86, 1.15] as const;

function compose(star: Star): Picture {
  let best = letterAt(star, STRETCHES[0]);
  for (const stretch of STRETCHES.slice(1)) {
    if (best.labels.length === star.graph.actors.length) break;
    const other = letterAt(star, stretch);
    if (other.labels.length > best.labels.length) best = other;
  }
  return best;
}

function letterAt({ graph, world, centre }: Star, stretch: number): Picture {
  const positions = world.positions.map((along, at) => (at % 2 === 0 ? along * stretch : along));
  const all = {
    actors: new Set(graph.actors.map(({ place }) => place)),
    links: new Set(graph.links.map(({ id }) => id)),
  };
  return letter(skeleton(graph, { ...world, positions }, 1), {
    viewport: { left: -ROOM.x, top: -ROOM.y + 4, right: ROOM.x - 6, bottom: ROOM.y - 4 },
    emphasis: { chosen: { actors: new Set(centre), links: new Set() }, near: all },
    measure,
    family: palette.family,
    covered: [],
    previous: { ...NO_PREVIOUS, labels: awayFrom(centre, positions, graph) },
  });
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
  // The name of the one in the middle stands beside it in large letters.
  const isTold = (place: number) => centre.length === 1 && centre.includes(place);
  const named = picture.labels.filter(({ node }) => !isTold(node.actor.place));
  paintLabels(pen, named, null, palette);
}
