import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { realIndex as paris } from '../dataset/testing/realDataset.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import { createAppStore } from '../state/store.ts';
import { initialView, onlyWord, openAll, select, setNames, setUnmatched, type View } from '../state/view.ts';
import { boundsOf, fit, windowOf, type Camera, type Size } from './camera.ts';
import {
  letter,
  namePointed,
  NO_PREVIOUS,
  remembered,
  skeleton,
  type Lettering,
  type Previous,
} from './composePicture.ts';
import { describe as figures } from './drawn.ts';
import type { Picture } from './marks.ts';
import { positionsOf } from './positionsOf.ts';
import { grow, overlap, type Rect } from './rect.ts';

const measure = (text: string, font: string) => text.length * (font.includes('600') ? 7.4 : 6.4);
/** How far the ring of what is selected reaches beyond its sign's own rectangle. */
const RING = 4;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

function picture(index: DatasetIndex, view: View, size: Size, zoom: number, previous: Previous = NO_PREVIOUS) {
  const state = createAppStore(index, view).getState();
  const graph = selectVisibleGraph(state);
  const positions = positionsOf(index);
  const bounds = boundsOf(
    graph.actors.map(({ place }) => place),
    positions,
  )!;
  const fitted = fit(bounds, size, NO_INSETS);
  const camera: Camera = {
    zoom: fitted.zoom * zoom,
    x: size.width / 2 - (size.width / 2 - fitted.x) * zoom,
    y: size.height / 2 - (size.height / 2 - fitted.y) * zoom,
  };
  const lettering: Lettering = {
    viewport: windowOf(camera, size),
    emphasis: selectEmphasis(state),
    names: view.names,
    measure,
    family: 'sans-serif',
    covered: [],
    previous,
  };
  const bones = skeleton(graph, { positions, memberOf: index.memberOf, pinned: new Set() }, camera.zoom);
  const made = letter(bones, lettering);
  return { made, lettering, camera, drawn: figures(made, camera, size, 0) };
}

const namesIn = ({ labels }: Picture) => labels.map(({ node }) => node.actor.actor.id);

/** How far apart two rectangles are, in pixels. */
function gap(one: Rect, other: Rect): number {
  const across = Math.max(one.left - other.right, other.left - one.right, 0);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
  return Math.hypot(across, down);
}

const SIZES: readonly Size[] = [
  { width: 390, height: 430 },
  { width: 768, height: 600 },
  { width: 1024, height: 500 },
  { width: 1440, height: 690 },
  { width: 2560, height: 1300 },
];
const ZOOMS = [0.5, 1, 1.7, 3, 6];

group('names', { timeout: 60_000 }, () => {
  it('are not written where they are hidden, nor counts, but for what is selected and pointed at', () => {
    const size = { width: 1024, height: 500 };
    const hidden = setNames(select(initialView, 'actor', 'turkey'), 'hide');
    const { made, lettering } = picture(paris, hidden, size, 1);
    expect(namesIn(made)).toEqual(['turkey']);
    const russia = made.nodeOf.get(paris.actorPlace.get('russia')!)!;
    expect(namesIn(namePointed(made, [russia], lettering))).toEqual(['turkey', 'russia']);
    const shown = picture(paris, { ...hidden, names: 'show' }, size, 1).made;
    expect(made.strands).toEqual(shown.strands);
    expect(shown.badges.some(({ count }) => count !== '')).toBe(true);
    expect(made.badges.length).toBeGreaterThanOrEqual(shown.badges.length);
    expect(made.badges.every(({ count }) => count === '')).toBe(true);
    const link = setNames(select(initialView, 'link', 'russia~turkey~military'), 'hide');
    expect(namesIn(picture(paris, link, size, 1).made).toSorted()).toEqual(['russia', 'turkey']);
  });

  it('of what is selected or pointed at is there however dense the graph, on a plate where all places are taken', () => {
    const dense = indexDataset(generateDataset({ actors: 1_000, links: 5_000, seed: 1 }));
    const size = { width: 390, height: 463 };
    const { made, lettering, camera } = picture(dense, openAll(initialView, dense), size, 1);
    const reach = { x: 90, y: 40 };
    const inside = made.nodes.filter(({ x, y }) => {
      const [left, top] = [x + camera.x, y + camera.y];
      return left > reach.x && left < size.width - reach.x && top > reach.y && top < size.height - reach.y;
    });
    const some = inside.filter((_, at) => at % 25 === 0);
    expect(some.length).toBeGreaterThan(10);
    const plates = some.flatMap((node) => {
      const { id } = node.actor.actor;
      const chosen = picture(dense, select(openAll(initialView, dense), 'actor', id), size, 1).made;
      const own = chosen.labels.find(({ node: of }) => of.actor.actor.id === id);
      const pointed = namePointed(made, [node], lettering).labels.find(({ node: of }) => of === node);
      expect([id, own !== undefined, pointed !== undefined]).toEqual([id, true, true]);
      return own?.isOver ? [own] : [];
    });
    expect(plates.length).toBeGreaterThan(0);
  });

  it('of what is selected stay when another is pointed at', { timeout: 60_000 }, () => {
    const size = { width: 390, height: 463 };
    for (const { id } of paris.dataset.actors) {
      const { made, lettering } = picture(paris, select(initialView, 'actor', id), size, 1);
      if (!namesIn(made).includes(id)) continue;
      for (const node of made.nodes) expect(namesIn(namePointed(made, [node], lettering))).toContain(id);
    }
  });

  it.each(SIZES)(
    'lie on no other name, badge or sign in a window of $width × $height, at any zoom or filter',
    (size) => {
      const views = [
        initialView,
        openAll(initialView, paris),
        ...RELATIONS.map((relation) => onlyWord(initialView, 'relations', relation)),
        setUnmatched(onlyWord(openAll(initialView, paris), 'relations', 'military'), 'hide'),
        select(initialView, 'actor', 'russia'),
      ];
      const overlaps = views.flatMap((view) =>
        ZOOMS.map((zoom) => picture(paris, view, size, zoom).drawn.labelOverlaps),
      );
      expect(overlaps).toEqual(views.flatMap(() => ZOOMS.map(() => 0)));
    },
  );

  it('lie on nothing in any generated graph, window and zoom', () => {
    fc.assert(
      fc.property(
        fc.record({
          actors: fc.integer({ min: 2, max: 140 }),
          links: fc.integer({ min: 1, max: 500 }),
          seed: fc.integer({ min: 0, max: 1e6 }),
          width: fc.integer({ min: 260, max: 2000 }),
          height: fc.integer({ min: 220, max: 1200 }),
          zoom: fc.double({ min: 0.3, max: 7, noNaN: true }),
          isOpen: fc.boolean(),
        }),
        ({ width, height, zoom, isOpen, ...options }) => {
          const index = indexDataset(generateDataset(options));
          const view = isOpen ? openAll(initialView, index) : initialView;
          const { drawn } = picture(index, view, { width, height }, zoom);
          expect(drawn.labelOverlaps).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of the best connected actors are all there in a laptop’s window', () => {
    const { made } = picture(paris, initialView, { width: 900, height: 620 }, 1);
    const named = new Set(made.labels.map(({ node }) => node));
    expect(
      made.nodes
        .slice(0, 20)
        .filter((node) => !named.has(node))
        .map(({ actor }) => actor.actor.name),
    ).toEqual([]);
    expect(named.size).toBeGreaterThan(0.85 * made.nodes.length);
  });

  it('of the actors around the selected one are always there', () => {
    for (const id of ['russia', 'turkey', 'islamic-state']) {
      const { made, lettering } = picture(paris, select(initialView, 'actor', id), { width: 900, height: 620 }, 1);
      const named = new Set(made.labels.map(({ node }) => node.actor.place));
      const { near } = lettering.emphasis;
      expect([...near.actors].filter((place) => !named.has(place))).toEqual([]);
    }
  });

  it('stay where they are when nothing has changed', () => {
    const size = { width: 900, height: 620 };
    const first = picture(paris, initialView, size, 1);
    const second = picture(paris, initialView, size, 1, remembered(first.made));
    expect(second.made.labels.map(({ rect }) => rect)).toEqual(first.made.labels.map(({ rect }) => rect));
    expect(second.made.badges.map(({ rect }) => rect)).toEqual(first.made.badges.map(({ rect }) => rect));
  });

  it.each(SIZES)('stand at their own sign in a window of $width × $height', (size) => {
    const views = [initialView, ...['turkey', 'russia', 'france'].map((id) => select(initialView, 'actor', id))];
    const pictures = views.flatMap((view) => ZOOMS.map((zoom) => picture(paris, view, size, zoom).made));
    const away = pictures.flatMap(({ labels }) => labels.filter(({ node, rect }) => gap(node.rect, rect) > 8));
    expect(away.map(({ node }) => node.actor.actor.name)).toEqual([]);
  });

  it.each(SIZES)('leave room for the ring of what is selected in a window of $width × $height', (size) => {
    const labels = ZOOMS.flatMap((zoom) => picture(paris, initialView, size, zoom).made.labels);
    const beside = labels.filter(({ node, rect }) => node.y > rect.top && node.y < rect.bottom);
    expect(beside.length).toBeGreaterThan(0);
    const inRing = beside.filter(({ node, rect }) => overlap(grow(node.rect, RING), rect));
    expect(inRing.map(({ node }) => node.actor.actor.name)).toEqual([]);
  });

  it('of what the pointer is on are added without touching another', () => {
    const size = { width: 1200, height: 700 };
    const { made, lettering, camera } = picture(paris, openAll(initialView, paris), size, 1);
    const named = new Set(made.labels.map(({ node }) => node));
    const nameless = made.nodes.filter((node) => !named.has(node)).slice(0, 30);
    expect(nameless.length).toBeGreaterThan(10);
    const results = nameless.map((node) => namePointed(made, [node], lettering));
    expect(results.filter(({ labels }, at) => !labels.some(({ node }) => node === nameless[at]))).toEqual([]);
    expect(results.map((result) => figures(result, camera, size, 0).labelOverlaps)).toEqual(nameless.map(() => 0));
  });
});

group('badges', () => {
  it('lie on no other badge and on no sign', () => {
    const { made } = picture(paris, initialView, { width: 900, height: 620 }, 1);
    const rects = [...made.badges, ...made.nodes].map(({ rect }) => rect);
    const overlapping = made.badges.flatMap((badge) =>
      rects.filter(
        (rect) =>
          rect !== badge.rect &&
          rect.left < badge.rect.right &&
          badge.rect.left < rect.right &&
          rect.top < badge.rect.bottom &&
          badge.rect.top < rect.bottom,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('stand on nearly every link of the first picture', () => {
    const { made } = picture(paris, initialView, { width: 900, height: 620 }, 1);
    const links = new Set(made.strands.map(({ link }) => link.id));
    expect(made.badges.length).toBeGreaterThan(0.9 * links.size);
  });
});
