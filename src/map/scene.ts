import { animate, eased, wantsMotion } from './animate.ts';
import { between, fit, keepInReach, reveal, ZOOM, type Camera } from './camera.ts';
import { createComposer } from './composer.ts';
import { createFrames, type View } from './frames.ts';
import type { GestureEvents, Gestures } from './gestures.ts';
import { createMeasure } from './measureText.ts';
import { afterPaint, atOnce, inTasks, type Steps } from '../platform/nextTask.ts';
import { createPainter } from './painter.ts';
import { readPalette, type Palette } from './palette.ts';
import { createPlaces } from './places.ts';
import { grow, type Rect } from './rect.ts';
import type { Scene, SceneEvents, SceneProps } from './sceneTypes.ts';
import { createSurface } from './surface.ts';
import { watchLook } from './watchLook.ts';

const FLIGHT_MS = 320;
/** Zoomed in no further than this when the window is taken somewhere. */
const VISITED = 2.1;

/** The picture on a canvas in the host: its view.camera, what a hand does to it, and what follows from outside. */
export function createScene(host: HTMLElement, events: SceneEvents): Scene {
  const surface = createSurface(host);
  const painter = createPainter(surface);
  const { measure, forget: forgetWidths } = createMeasure();
  const places = createPlaces();
  const composer = createComposer(places, measure);
  const view: View = {
    props: undefined,
    camera: { zoom: 1, x: 0, y: 0 },
    isBeginning: false,
    isHandOn: false,
    isFlying: false,
    isLaidOut: false,
  };
  const frames = createFrames(surface, painter, composer, look, view);

  let palette: Palette | undefined;
  /** Where the window was before it was taken somewhere; forgotten once the reader moves it. */
  let home: Camera | undefined;
  let isUntouched = true;
  let world: { readonly of: SceneProps['graph']; readonly bounds: Rect | null } | undefined;
  let dragFrom: readonly [number, number] | undefined;
  /** How often a typeface has come. */
  let lettersCame = 0;
  let stopFlight: (() => void) | undefined;
  let gestures: Gestures | undefined;
  let heeding: Promise<void> | undefined;
  let isOver = false;

  function look(): Palette {
    palette ??= readPalette(host);
    return palette;
  }

  // The view.camera.

  function worldBounds(): Rect | null {
    if (!view.props) return null;
    if (world?.of !== view.props.graph) world = { of: view.props.graph, bounds: places.bounds(placesShown()) };
    return world.bounds;
  }

  function placesShown(): number[] {
    return view.props?.graph.actors.map(({ place }) => place) ?? [];
  }

  function fitAll(): Camera | undefined {
    const bounds = worldBounds();
    return bounds && view.props ? fit(bounds, surface.size(), view.props.insets) : undefined;
  }

  /** Actors stand elsewhere. */
  function moved(): void {
    composer.moved();
    world = undefined;
    frames.request('sketch');
  }

  function reshape(): void {
    if (view.props && places.reshape(placesShown(), surface.size(), view.props.insets)) moved();
  }

  function fly(to: Camera): void {
    const from = view.camera;
    const way = Math.abs(from.zoom - to.zoom) + Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    if (way === 0 && !view.isFlying) return;
    land();
    frames.endFade();
    view.isFlying = way >= 1 && wantsMotion();
    stopFlight = animate(
      view.isFlying ? FLIGHT_MS : 0,
      (share) => setCamera(share === 1 ? to : between(from, to, eased(share), surface.size())),
      () => {
        view.isFlying = false;
        frames.settle();
      },
    );
  }

  function land(): void {
    stopFlight?.();
    view.isFlying = false;
  }

  function zoomAround(factor: number, x: number, y: number): void {
    const { camera } = view;
    const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, camera.zoom * factor));
    const scale = zoom / camera.zoom;
    isUntouched = false;
    fly({ zoom, x: x - (x - camera.x) * scale, y: y - (y - camera.y) * scale });
  }

  const hand: GestureEvents = {
    hitAt: frames.hitAt,
    isTouchDraggable: (place) => view.props?.emphasis.chosen.actors.has(place) ?? false,
    constrain: (next) => {
      const bounds = worldBounds();
      return bounds ? keepInReach(next, bounds, surface.size()) : next;
    },
    onCamera: (next, isByHand) => {
      view.camera = next;
      if (isByHand) {
        land();
        frames.endFade();
        [isUntouched, view.isHandOn, home] = [false, true, undefined];
      }
      frames.request('moved');
    },
    onCameraEnd: () => {
      view.isHandOn = false;
      frames.settle();
    },
    onDrag: (place, dx, dy) => {
      const positions = places.positions();
      dragFrom ??= [positions[2 * place]!, positions[2 * place + 1]!];
      [isUntouched, view.isHandOn] = [false, true];
      frames.endFade();
      places.drag(place, dragFrom[0] + dx / view.camera.zoom, dragFrom[1] + dy / view.camera.zoom);
      moved();
    },
    onDragEnd: (place) => {
      dragFrom = undefined;
      view.isHandOn = false;
      frames.settle();
      events.onPin(place);
    },
    onPoint: events.onPoint,
    onClick: (hit, isDouble, x, y) => {
      if (isDouble && !hit) zoomAround(2, x, y);
      else events.onClick(hit, isDouble);
    },
  };

  function setCamera(camera: Camera): void {
    if (gestures) gestures.setCamera(camera);
    else hand.onCamera(camera, false);
  }

  /** What hears a hand comes after the first picture, which would wait for it otherwise. */
  async function heed(): Promise<void> {
    await afterPaint();
    const { createGestures } = await import('./gestures.ts');
    if (!isOver) gestures = createGestures(surface.canvas, view.camera, hand);
  }

  // What follows from outside.

  const resizes = new ResizeObserver(() => {
    const { width, height } = surface.size();
    if (!surface.adapt()) return;
    frames.endFade();
    painter.forget();
    composer.reletter();
    const now = surface.size();
    if (isUntouched) reshape();
    const { zoom, x, y } = view.camera;
    const kept = { zoom, x: x + (now.width - width) / 2, y: y + (now.height - height) / 2 };
    const target = isUntouched ? fitAll() : kept;
    if (target) setCamera(target);
    frames.drawNow();
  });
  resizes.observe(host);

  const recolour = (): void => {
    palette = undefined;
    painter.forget();
    frames.request('sharp');
  };
  const stopWatching = watchLook(recolour, (families) => {
    if (palette && !families.some((family) => palette?.family.includes(family))) return;
    forgetWidths();
    lettersCame += 1;
    composer.reletter();
    recolour();
  });

  function* begin(next: SceneProps): Steps<void> {
    view.isBeginning = true;
    places.restart(next.positions, next.memberOf);
    composer.moved();
    composer.reletter();
    [isUntouched, home, world] = [true, undefined, undefined];
    view.isLaidOut = false;
    surface.adapt();
    reshape();
    const target = fitAll();
    if (target) setCamera(target);
    yield;
    const lettersBefore = lettersCame;
    yield* composer.arrange(next, view.camera);
    yield;
    look();
    yield;
    yield* composer.measureNames(look().family);
    const picture = yield* composer.composeInSteps(next, view.camera, surface.size(), look().family);
    yield;
    yield* painter.prepare(picture, view.camera, look());
    // What was measured with other letters does not hold.
    if (lettersCame !== lettersBefore) composer.reletter();
    view.isBeginning = false;
    frames.drawNow();
    heeding ??= heed().catch(() => undefined);
  }

  return {
    begin(first) {
      view.props = first;
      return inTasks(begin(first));
    },
    update(next, isHeld = false) {
      const last = view.props;
      view.props = next;
      if (last?.positions !== next.positions) atOnce(begin(next));
      else if (last.graph !== next.graph) frames.change(isHeld);
      else if (!isLetteredAlike(last, next)) frames.refresh(true);
      else if (last.emphasis !== next.emphasis) frames.refresh(false);
    },
    fit() {
      home = undefined;
      reshape();
      const target = fitAll();
      if (target) fly(target);
      isUntouched = true;
    },
    zoomBy(factor) {
      const { width, height } = surface.size();
      zoomAround(factor, width / 2, height / 2);
    },
    panBy(dx, dy) {
      isUntouched = false;
      fly({ ...view.camera, x: view.camera.x + dx, y: view.camera.y + dy });
    },
    show(some) {
      const bounds = places.bounds(some);
      if (bounds && view.props) fly(reveal(view.camera, bounds, surface.size(), view.props.insets));
    },
    visit(some) {
      const bounds = places.bounds(some);
      if (!bounds || !view.props) return;
      home ??= view.camera;
      fly(fit(grow(bounds, 14), surface.size(), view.props.insets, VISITED));
    },
    comeBack() {
      if (home) fly(home);
      home = undefined;
    },
    release(place) {
      places.release(place);
      moved();
    },
    isPinned: (place) => places.pinned().has(place),
    move(some, to, isLast) {
      places.move(some, to);
      view.isLaidOut = !isLast;
      moved();
      if (!isLast || !isUntouched) return;
      const target = fitAll();
      if (target) fly(target);
    },
    rest() {
      view.isLaidOut = false;
      frames.settle();
    },
    positions: places.positions,
    nodes: () => frames.picture()?.nodes ?? [],
    picture: frames.picture,
    destroy() {
      land();
      frames.stop();
      resizes.disconnect();
      stopWatching();
      isOver = true;
      gestures?.destroy();
      surface.destroy();
    },
  };
}

/** Whether names and badges stay where they are. */
function isLetteredAlike(last: SceneProps, next: SceneProps): boolean {
  const { chosen, near } = next.emphasis;
  if (last.emphasis.chosen !== chosen || last.emphasis.near !== near) return false;
  return last.covered === next.covered && last.names === next.names;
}
