import { selectEmphasis, type Emphasis } from '../derive/emphasis.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import type { AppState } from '../state/store.ts';
import { fit, windowOf, type Camera } from './camera.ts';
import { letter, NO_PREVIOUS, skeleton } from './composePicture.ts';
import type { Picture } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import { paintHulls, paintLabels, paintMarks } from './paint.ts';
import { onlyLit, paintRings } from './painter.ts';
import type { Palette } from './palette.ts';
import { createPlaces } from './places.ts';
import { positionsOf } from './positionsOf.ts';
import type { Rect } from './rect.ts';
import type { Stage } from './stage.ts';

/** The map of a view, laid out for some room of a picture. */
export interface MapDrawing {
  readonly picture: Picture;
  readonly camera: Camera;
  readonly emphasis: Emphasis;
}

export interface MapRoom {
  /** Where in the picture the map is. */
  readonly area: Rect;
  readonly measure: MeasureText;
  readonly family: string;
  /** Where the reader has put the actors, x and y by place; null: where the dataset has them. */
  readonly positions: Float64Array | null;
}

/** Everything in view, as large as the room allows. Names and badges keep within it and off one another. */
export function composeMap(state: AppState, { area, measure, family, positions }: MapRoom): MapDrawing {
  const graph = selectDrawnGraph(state);
  const emphasis = selectEmphasis({ ...state, hovered: null });
  const { memberOf } = state.index;
  const places = createPlaces();
  places.restart(positions ?? positionsOf(state.index), memberOf);
  const shown = graph.actors.map(({ place }) => place);
  const size = { width: area.right - area.left, height: area.bottom - area.top };
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  places.reshape(shown, size, insets);
  const bounds = places.bounds(shown) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const inArea = fit(bounds, size, insets, MOST_ZOOM);
  const world = { positions: places.positions(), memberOf, pinned: new Set<number>() };
  const picture = letter(skeleton(graph, world, inArea.zoom), {
    viewport: windowOf(inArea, size),
    emphasis,
    names: state.view.names,
    measure,
    family,
    covered: [],
    previous: NO_PREVIOUS,
  });
  return { picture, camera: { ...inArea, x: inArea.x + area.left, y: inArea.y + area.top }, emphasis };
}

/** A picture of few actors is not blown up beyond this. */
const MOST_ZOOM = 2.4;

/** Ground, lines, badges, signs, rings and names; what the selection does not concern is dimmed, as in the window. */
export function drawMap(stage: Stage, { picture, camera, emphasis }: MapDrawing, palette: Palette): void {
  const { lit } = emphasis;
  const [x, y] = [Math.round(camera.x), Math.round(camera.y)];
  stage.group(x, y, 1, (pen) => paintHulls(pen, picture.hulls, palette));
  stage.group(x, y, lit ? palette.dimmed : 1, (pen) => paintMarks(pen, picture, palette));
  if (lit) stage.group(x, y, 1, (pen) => paintMarks(pen, onlyLit(picture, lit), palette));
  stage.group(x, y, 1, (pen) => {
    paintRings(pen, picture, emphasis, palette);
    paintLabels(pen, picture.labels, lit, palette);
  });
}
