import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { beforeAll, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { parseDay } from '../model/day.ts';
import { createAppStore, type AppStore } from '../state/store.ts';
import { initialView, select, setWindow } from '../state/view.ts';
import { boundsOf, fit } from './camera.ts';
import { letter, NO_PREVIOUS, skeleton } from './composePicture.ts';
import type { Picture, Strand } from './marks.ts';
import { createPainter } from './painter.ts';
import type { Palette } from './palette.ts';
import { positionsOf } from './positionsOf.ts';
import { sketch } from './sketch.ts';
import type { Layer, Surface } from './surface.ts';

const SIZE = { width: 900, height: 700 };
const INK = '#111111';
const palette: Palette = {
  paper: '#ffffff',
  ink: INK,
  inkSoft: '#444444',
  inkFaint: '#888888',
  hull: '#eeeeee',
  hullEdge: '#dddddd',
  node: INK,
  onNode: '#ffffff',
  nodeBody: '#ffffff',
  halo: '#ffffff',
  focus: INK,
  family: 'sans-serif',
  relation: { diplomatic: '#0000ff', military: '#ff0000', economic: '#886600' },
  dimmed: 0.2,
  unmatched: 0.32,
};
const letters = { measure: (text: string) => text.length * 7, family: 'sans-serif', names: initialView.names };
const day = (text: string) => parseDay(text)!;
const early = setWindow(initialView, { from: day('2024-01-01'), to: day('2024-06-30') });
const late = setWindow(initialView, { from: day('2024-04-01'), to: day('2024-09-30') });
let index: DatasetIndex;

beforeAll(() => {
  index = indexDataset(generateDataset({ actors: 300, links: 1500, seed: 4 }));
});

/** Real bitmaps; of a page's canvas the painter uses no more than these have. */
function layerOn(own: Canvas): Layer {
  const context = own.getContext('2d');
  const clear = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, own.width, own.height);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { canvas: own, context, clear, copy: clear, flush: () => undefined } as unknown as Layer;
}

function createTestSurface(): { readonly surface: Surface; readonly pen: SKRSContext2D } {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const surface: Surface = {
    ...layerOn(canvas),
    size: () => SIZE,
    ratio: () => 1,
    adapt: () => false,
    show: () => undefined,
    layer: () => layerOn(createCanvas(SIZE.width, SIZE.height)),
    destroy: () => undefined,
  };
  return { surface, pen: canvas.getContext('2d') };
}

const worldNow = () => ({
  positions: positionsOf(index),
  memberOf: index.memberOf,
  pinned: new Set<number>(),
});

function settled(store: AppStore): Picture {
  const state = store.getState();
  return letter(skeleton(selectDrawnGraph(state), worldNow(), cameraNow().zoom), {
    viewport: { left: -2000, top: -2000, right: 2000, bottom: 2000 },
    emphasis: selectEmphasis(state),
    covered: [],
    previous: NO_PREVIOUS,
    ...letters,
  });
}

/** While a hand moves the window from the one to the other. */
function sketched(store: AppStore): Picture {
  const world = worldNow();
  const before = store.getState();
  const last = settled(store);
  store.setState({ view: { ...before.view, window: late.window } });
  const graph = selectDrawnGraph(store.getState());
  return sketch({ last, graph, world, zoom: last.zoom, isMoved: false, letters });
}

function cameraNow() {
  const graph = selectDrawnGraph(createAppStore(index, early).getState());
  const bounds = boundsOf(
    graph.actors.map(({ place }) => place),
    positionsOf(index),
  )!;
  return fit(bounds, SIZE, { top: 0, right: 0, bottom: 0, left: 0 });
}

it.each([
  ['alone', () => early],
  ['with an actor selected', () => select(early, 'actor', mostLinked())],
])('a sketch shows each faded line, %s', (_, viewOf) => {
  const store = createAppStore(index, viewOf());
  const picture = sketched(store);
  const { surface, pen } = createTestSurface();
  const camera = cameraNow();
  createPainter(surface).paint(picture, camera, selectEmphasis(store.getState()), palette, true);
  const matched = new Set(picture.strands.map(({ link }) => link.id));
  const faded = picture.fadedStrands!.filter(({ link }) => !matched.has(link.id));
  expect(faded.length).toBeGreaterThan(50);
  const unseen = faded.filter((strand) => !isInked(pen, strand, Math.round(camera.x), Math.round(camera.y)));
  expect(unseen.map(({ link }) => link.id)).toEqual([]);
});

it('a picture made beside another, piece by piece, is the one that is drawn at once', () => {
  const store = createAppStore(index, select(early, 'actor', mostLinked()));
  const camera = cameraNow();
  const picture = settled(store);
  const emphasis = selectEmphasis(store.getState());
  const { surface, pen } = createTestSurface();
  createPainter(surface).paint(picture, camera, emphasis, palette);
  const beside = createCanvas(SIZE.width, SIZE.height);
  const steps = createPainter(createTestSurface().surface).paintBeside(
    layerOn(beside),
    picture,
    camera,
    emphasis,
    palette,
  );
  expect([...steps].length).toBeGreaterThan(picture.strands.length / 400);
  const pixels = (context: SKRSContext2D) => Buffer.from(context.getImageData(0, 0, SIZE.width, SIZE.height).data);
  expect(pixels(beside.getContext('2d')).equals(pixels(pen))).toBe(true);
});

function mostLinked(): string {
  const { actors } = selectDrawnGraph(createAppStore(index, early).getState());
  return actors.toSorted((one, other) => other.links - one.links)[0]!.actor.id;
}

/** Whether something is drawn at the middle of the line. */
function isInked(pen: SKRSContext2D, { x0, y0, cx, cy, x1, y1 }: Strand, dx: number, dy: number): boolean {
  const [x, y] = [(x0 + 2 * cx + x1) / 4 + dx, (y0 + 2 * cy + y1) / 4 + dy];
  const { data } = pen.getImageData(Math.round(x) - 2, Math.round(y) - 2, 5, 5);
  return data.some((part) => part !== 255);
}
