import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { windowOf, type Size } from '../map/camera.ts';
import { letter, NO_PREVIOUS, type Lettering } from '../map/composePicture.ts';
import { setName } from '../map/labels.ts';
import type { LabelMark } from '../map/marks.ts';
import { controlsOf, coveredSoon, insetsFor } from '../map/overlays.ts';
import { SKETCHED } from '../map/paintLines.ts';
import { positionsOf } from '../map/positionsOf.ts';
import { shifted } from '../map/rect.ts';
import { findLanes, type Lane } from '../map/routes.ts';
import { lineScale } from '../map/sizes.ts';
import { strandOf } from '../map/strand.ts';
import { atOnce } from '../platform/nextTask.ts';
import type { AppState } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { placeSigns } from './placeSigns.ts';
import {
  PREVIEW_FORMAT,
  type Arrangement,
  type LineLook,
  type Preview,
  type PreviewActor,
  type PreviewLines,
} from './preview.ts';

type Letters = Pick<Lettering, 'measure' | 'family'>;

interface Room extends Size {
  readonly isPhone: boolean;
}

/** The map's part of common windows: a phone's, and of 1280 × 800, 1440 × 900 and 1920 × 1080. */
const ROOMS: readonly Room[] = [
  { width: 390, height: 463, isPhone: true },
  { width: 624, height: 619, isPhone: false },
  { width: 784, height: 719, isPhone: false },
  { width: 1264, height: 899, isPhone: false },
];
const REM = 16;

/** The preview of a dataset, by the app's own derivations. */
export function makePreview(index: DatasetIndex, letters: Letters): Preview {
  const state: AppState = { index, view: initialView, hovered: null };
  const { actors } = selectDrawnGraph(state);
  const arranged = ROOMS.map((room) => arrange(state, room, letters));
  const names = new Map<number, PreviewActor['name']>();
  for (const { node } of arranged.flatMap(({ labels }) => labels)) {
    const { lines, width } = setName(node, letters);
    names.set(node.actor.place, { lines, width: rounded(width) });
  }
  const numberOf = new Map(actors.map(({ place }, at) => [place, at]));
  const positions = positionsOf(index);
  return {
    format: PREVIEW_FORMAT,
    version: index.dataset.version,
    hasMembers: index.hasMembers.includes(1),
    actors: actors.map(({ place, actor: { kind }, folded, links, isMatched }) => {
      const name = names.get(place);
      const at = { x: rounded(positions[2 * place]!), y: rounded(positions[2 * place + 1]!) };
      return { place, kind, folded, links, isMatched, ...at, ...(name ? { name } : {}) };
    }),
    lines: linesOf(arranged[0]!.lanes, numberOf),
    arrangements: arranged.map(({ room: { width, height }, zoom, lanes, labels }): Arrangement => {
      const places = labels.flatMap(({ node, candidate }) => [numberOf.get(node.actor.place)!, candidate]);
      return { width, height, zoom, bends: lanes.map(({ bend }) => rounded(bend)), names: places };
    }),
  };
}

interface Arranged {
  readonly room: Room;
  readonly zoom: number;
  readonly lanes: readonly Lane[];
  readonly labels: readonly LabelMark[];
}

/** As the scene has it in a window without anything chosen. */
function arrange(state: AppState, room: Room, letters: Letters): Arranged {
  const { index, view } = state;
  const graph = selectDrawnGraph(state);
  const controls = controlsOf(REM, room.isPhone, room.isPhone);
  const world = { positions: positionsOf(index), memberOf: index.memberOf };
  const { camera, nodes, nodeOf } = placeSigns(graph.actors, world, room, insetsFor(view.selection, controls));
  const { zoom } = camera;
  const lanes = atOnce(findLanes(graph.links, nodeOf, nodes, zoom));
  const strands = lanes.map((lane) => strandOf(lane.link, lane, lane.hasArrow, lineScale(zoom)));
  const { labels } = letter(
    { zoom, nodes, nodeOf, hulls: [], strands },
    {
      viewport: windowOf(camera, room),
      emphasis: selectEmphasis(state),
      names: view.names,
      covered: coveredSoon(room, index.hasMembers.includes(1), controls).map((rect) =>
        shifted(rect, -camera.x, -camera.y),
      ),
      previous: NO_PREVIOUS,
      ...letters,
    },
  );
  return { room, zoom, lanes: graph.links.length > SKETCHED ? oneEach(lanes) : lanes, labels };
}

/** Of hairlines one is enough for a link that runs both ways, between its two. */
function oneEach(lanes: readonly Lane[]): Lane[] {
  const byLink = new Map<string, Lane>();
  for (const lane of lanes) {
    const other = byLink.get(lane.link.id);
    byLink.set(lane.link.id, other ? { ...other, bend: (other.bend - lane.bend) / 2 } : lane);
  }
  return [...byLink.values()];
}

function linesOf(lanes: readonly Lane[], numberOf: ReadonlyMap<number, number>): PreviewLines {
  const looks = new Map<string, number>();
  const numberOfLook = (look: LineLook): number => {
    const key = JSON.stringify(look);
    if (!looks.has(key)) looks.set(key, looks.size);
    return looks.get(key)!;
  };
  return {
    look: lanes.map(({ link: { relation, line, origins } }) => numberOfLook({ relation, line, origins })),
    from: lanes.map(({ from }) => numberOf.get(from.actor.place)!),
    to: lanes.map(({ to }) => numberOf.get(to.actor.place)!),
    arrow: lanes.map(({ hasArrow }) => Number(hasArrow)),
    looks: [...looks.keys()].map((key): LineLook => JSON.parse(key)),
  };
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
