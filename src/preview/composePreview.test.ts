import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { fit, windowOf, type Size } from '../map/camera.ts';
import { createComposer } from '../map/composer.ts';
import { controlsOf, coveredSoon, insetsFor } from '../map/overlays.ts';
import { SKETCHED } from '../map/paintLines.ts';
import { createPlaces } from '../map/places.ts';
import { positionsOf } from '../map/positionsOf.ts';
import { holds, overlap, shifted } from '../map/rect.ts';
import type { AppState } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { composePreview } from './composePreview.ts';
import { makePreview } from './makePreview.ts';
import type { Preview } from './preview.ts';

const measure = (text: string, font: string) => text.length * (font.includes('600') ? 7.4 : 6.4);
const family = 'sans-serif';

const generated = (actors: number, links: number) => indexDataset(generateDataset({ actors, links, seed: 3 }));
const DATASETS: readonly (readonly [string, DatasetIndex])[] = [
  ['the first dataset', realIndex],
  ['60 actors', generated(60, 200)],
  ['1,000 actors', generated(1_000, 5_000)],
];

/** As it comes from the site. */
function previewOf(index: DatasetIndex): Preview {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(JSON.stringify(makePreview(index, { measure, family }))) as Preview;
}

function roomOf(size: Size, hasMembers: boolean) {
  const controls = controlsOf(16, size.width < 400, size.width < 400);
  const insets = insetsFor(initialView.selection, controls);
  return { size, insets, covered: coveredSoon(size, hasMembers, controls), family };
}

/** The picture that the map has in a window, and where that is. */
function mapIn(index: DatasetIndex, { size, insets, covered }: ReturnType<typeof roomOf>) {
  const state: AppState = { index, view: initialView, hovered: null };
  const graph = selectDrawnGraph(state);
  const { memberOf } = index;
  const positions = positionsOf(index);
  const places = createPlaces();
  places.restart(positions, memberOf);
  const shown = graph.actors.map(({ place }) => place);
  places.reshape(shown, size, insets);
  const camera = fit(places.bounds(shown)!, size, insets);
  const props = {
    graph,
    positions,
    memberOf,
    emphasis: selectEmphasis(state),
    names: initialView.names,
    insets,
    covered,
  };
  return { camera, picture: createComposer(places, measure).compose(props, camera, size, family) };
}

describe.each(DATASETS)('the preview of %s', (_name, index) => {
  const preview = previewOf(index);

  it.each(preview.arrangements.map(({ width, height }) => ({ width, height })))(
    'is the picture of the map in a window of $width × $height, but for badges',
    (size) => {
      const room = roomOf(size, preview.hasMembers);
      const made = composePreview(preview, room)!;
      const map = mapIn(index, room);
      expect(made.camera.zoom).toBeCloseTo(map.camera.zoom, 3);
      expect(made.picture.badges).toEqual([]);
      expect(made.picture.nodes.length).toBe(map.picture.nodes.length);
      for (const node of map.picture.nodes) {
        const own = made.picture.nodeOf.get(node.actor.place)!;
        expect(Math.hypot(own.x - node.x, own.y - node.y)).toBeLessThan(0.1);
        expect(own.half).toBeCloseTo(node.half, 2);
        expect([own.actor.isMatched, own.isMember, own.actor.folded]).toEqual([
          node.actor.isMatched,
          node.isMember,
          node.actor.folded,
        ]);
      }
      const sayNames = ({ labels }: typeof map.picture) =>
        labels
          .map(({ node, lines, align, font }) => [node.actor.place, lines.join('|'), align, font].join(' '))
          .toSorted();
      expect(sayNames(made.picture)).toEqual(sayNames(map.picture));

      const links = new Set(map.picture.strands.map(({ link }) => link.id));
      const isCrowd = links.size > SKETCHED;
      expect(made.picture.strands.length).toBe(isCrowd ? links.size : map.picture.strands.length);
      for (const [at, strand] of isCrowd ? [] : map.picture.strands.entries()) {
        const own = made.picture.strands[at]!;
        expect(own.link.relation).toBe(strand.link.relation);
        expect(Math.hypot(own.x0 - strand.x0, own.y0 - strand.y0)).toBeLessThan(0.3);
        expect(Math.hypot(own.cx - strand.cx, own.cy - strand.cy)).toBeLessThan(0.6);
        expect(Math.hypot(own.x1 - strand.x1, own.y1 - strand.y1)).toBeLessThan(0.3);
        expect([own.width, own.hasArrow, own.link.line]).toEqual([strand.width, strand.hasArrow, strand.link.line]);
      }
    },
  );

  it('has no name on another, on a sign, under a control or over the edge, in any window', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 240, max: 2600 }),
      height: fc.integer({ min: 160, max: 1500 }),
    });
    fc.assert(
      fc.property(sizes, (size) => {
        const room = roomOf(size, preview.hasMembers);
        const { picture, camera } = composePreview(preview, room)!;
        const inTheWay = [
          ...picture.nodes.map(({ rect }) => rect),
          ...room.covered.map((rect) => shifted(rect, -camera.x, -camera.y)),
        ];
        for (const [at, { rect }] of picture.labels.entries()) {
          expect(picture.labels.slice(at + 1).filter((other) => overlap(rect, other.rect))).toEqual([]);
          expect(inTheWay.filter((other) => overlap(rect, other))).toEqual([]);
          expect(holds(windowOf(camera, size), rect)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('there is nothing to draw of a dataset without actors', () => {
  const { dataset } = realIndex;
  const empty = indexDataset({ ...dataset, actors: [], claims: [], facts: [], disputes: [], sentences: [] });
  expect(composePreview(previewOf(empty), roomOf({ width: 800, height: 600 }, false))).toBeUndefined();
});
