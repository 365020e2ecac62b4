import { animate, eased, wantsMotion } from './animate.ts';
import { between, fit, keepInReach, reveal, ZOOM, type Camera } from './camera.ts';
import { createComposer } from './composer.ts';
import { createCrossFade } from './crossFade.ts';
import { markDrawn, unmarkDrawn } from './drawnMark.ts';
import { createGestures } from './gestures.ts';
import { createHitTest, type HitTest } from './hitTest.ts';
import type { Picture } from './marks.ts';
import { createMeasure } from './measureText.ts';
import { atOnce, inTasks, nextTask, type Steps } from '../platform/nextTask.ts';
import { createPainter } from './painter.ts';
import { readPalette, type Palette } from './palette.ts';
import { createPlaces } from './places.ts';
import { grow, type Rect } from './rect.ts';
import type { Scene, SceneEvents, SceneProps } from './sceneTypes.ts';
import { blit, createSurface } from './surface.ts';
import { watchLook } from './watchLook.ts';

/** After a move of the hand the picture is sharp again within this time. */
const SHARPEN_MS = 90;
/** A picture that is drawn in less is drawn sharp in every frame of a move, or of a change that goes on. */
const QUICK_MS = 9;
const FRAME_MS = 17;
/** Filters that change again within this time are a slider being dragged: no step of it fades. */
const STEP_MS = 340;
const FLIGHT_MS = 320;
/** Zoomed in no further than this when the window is taken somewhere. */
const VISITED = 2.1;

/**
 * The picture on a canvas in the host. Frames are drawn only when something has asked for one; sharp ones from the
 * picture's marks, and, while the hand moves a picture that takes long to draw, moved copies of the last sharp one.
 */
export function createScene(host: HTMLElement, events: SceneEvents): Scene {
  const surface = createSurface(host);
  const painter = createPainter(surface);
  const fade = createCrossFade(surface);
  const still = surface.layer();
  const { measure, forget: forgetWidths } = createMeasure();
  const places = createPlaces();
  const composer = createComposer(places, measure);

  let props: SceneProps | undefined;
  let palette: Palette | undefined;
  let camera: Camera = { zoom: 1, x: 0, y: 0 };
  /** Of the last sharp picture, and of its copy. */
  let drawnUnder = camera;
  let stillUnder: Camera | undefined;
  /** Where the window was before it was taken somewhere; forgotten once the reader moves it. */
  let home: Camera | undefined;
  let isUntouched = true;
  let isHandOn = false;
  let isBeginning = false;
  let shown: Picture | undefined;
  /** What shows is a sketch. */
  let isSketch = false;
  let hitTest: HitTest | undefined;
  let world: { readonly of: SceneProps['graph']; readonly bounds: Rect | null } | undefined;
  let dragFrom: readonly [number, number] | undefined;
  let [drawMs, paintMs, drawnAt, graphChangedAt] = [0, 0, 0, -Infinity];
  let [frame, timer] = [0, 0];
  /** Counts what is to be done later: only the last of it is. */
  let turn = 0;
  /** How often a typeface has come. */
  let lettersCame = 0;
  /** What the next frame is to be at least. */
  let wanted: 'moved' | 'sketch' | 'sharp' = 'moved';
  /** A layout sends more places. */
  let isLaidOut = false;
  let stopFlight: (() => void) | undefined;

  // Drawing.

  function look(): Palette {
    palette ??= readPalette(host);
    return palette;
  }

  function drawSharp(): void {
    if (!props) return;
    unmarkDrawn();
    const start = performance.now();
    const picture = composer.compose(props, camera, surface.size(), look().family);
    const composedAt = performance.now();
    painter.paint(picture, camera, props.emphasis, look());
    keep(picture, false);
    drawnAt = performance.now();
    drawMs = drawnAt - start;
    paintMs = drawnAt - composedAt;
    weigh(composedAt);
    later(40, () => {
      if (!shown || isHandOn || stopFlight || frame !== 0) return;
      // Before the pointer comes, not while it waits for an answer.
      hitTest ??= createHitTest(shown);
      // The first question takes it three times as long as the next ones.
      hitTest(0, 0, false);
      composer.expectMoves();
      markDrawn(shown, drawnUnder, surface.size(), drawMs);
    });
  }

  function keep(picture: Picture, isSketched: boolean): void {
    isSketch = isSketched;
    if (picture !== shown) hitTest = undefined;
    shown = picture;
    drawnUnder = camera;
    stillUnder = undefined;
  }

  /** Nothing is put in order in it but what there is: that comes when the changes have stopped. */
  function drawSketch(): void {
    if (!props) return;
    const picture = composer.sketch(props, camera, look().family);
    if (!picture) return drawSharp();
    painter.paint(picture, camera, props.emphasis, look(), true);
    keep(picture, true);
    if (!isLaidOut) later(SHARPEN_MS - 20, settle);
  }

  /** The sharp picture, in tasks of its own; what stands stays until it is there. */
  function settle(): void {
    if (isLaidOut) return request('sketch');
    later(0, () => void sharpen(turn));
  }

  async function sharpen(asked: number): Promise<void> {
    if (!props) return;
    const steps = composer.composeInSteps(props, camera, surface.size(), look().family);
    while (steps.next().done !== true) {
      await nextTask();
      if (turn !== asked) return;
    }
    request('sharp');
  }

  /** A canvas may put off the work until the frame is shown: what a picture costs shows in when the next frame comes. */
  function weigh(start: number): void {
    requestAnimationFrame((now) => {
      paintMs = Math.max(paintMs, now - start - FRAME_MS);
    });
  }

  /** What a sharp picture would take now. */
  function costOf(isWorldAnother: boolean): number {
    const { arranging, lettering } = composer.costs();
    return paintMs + lettering + (isWorldAnother ? arranging : 0);
  }

  function drawMoved(): void {
    if (!palette) return;
    if (!stillUnder) {
      still.copy(surface.canvas);
      stillUnder = drawnUnder;
    }
    const { context, canvas } = surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    blit(context, still.canvas, stillUnder, camera, surface.ratio());
    if (!isLaidOut) later(SHARPEN_MS - 20, settle);
  }

  function draw(): void {
    frame = 0;
    if (!props || isBeginning || surface.size().width === 0) return;
    if (fade.isRunning()) return fade.paint();
    const want = wanted;
    wanted = 'moved';
    const cost = costOf(want === 'sketch' || camera.zoom !== drawnUnder.zoom);
    if (want === 'sharp' || cost < QUICK_MS) return drawSharp();
    if (want === 'sketch') return drawSketch();
    const isDue = performance.now() - drawnAt > SHARPEN_MS && cost < SHARPEN_MS / 3;
    if (isDue && !isLaidOut) drawSharp();
    else drawMoved();
  }

  function request(want: typeof wanted): void {
    // A sketch becomes a sharp picture by itself, once nothing changes any more.
    if (want === 'sketch' || wanted === 'moved') wanted = want;
    unmarkDrawn();
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  /** Not in the next frame but now: a canvas just resized is empty. */
  function drawNow(): void {
    cancelAnimationFrame(frame);
    wanted = 'sharp';
    draw();
  }

  function later(delayMs: number, then: () => void): void {
    clearTimeout(timer);
    turn += 1;
    timer = window.setTimeout(then, delayMs);
  }

  // The camera.

  function worldBounds(): Rect | null {
    if (!props) return null;
    if (world?.of !== props.graph) world = { of: props.graph, bounds: places.bounds(placesShown()) };
    return world.bounds;
  }

  function placesShown(): number[] {
    return props?.graph.actors.map(({ place }) => place) ?? [];
  }

  function fitAll(): Camera | undefined {
    const bounds = worldBounds();
    return bounds && props ? fit(bounds, surface.size(), props.insets) : undefined;
  }

  /** Actors stand elsewhere. */
  function moved(): void {
    composer.moved();
    world = undefined;
    request('sketch');
  }

  function reshape(): void {
    if (props && places.reshape(placesShown(), surface.size(), props.insets)) moved();
  }

  function fly(to: Camera): void {
    land();
    fade.end();
    const from = camera;
    const way = Math.abs(from.zoom - to.zoom) + Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
    stopFlight = animate(
      way < 1 || !wantsMotion() ? 0 : FLIGHT_MS,
      (share) => gestures.setCamera(share === 1 ? to : between(from, to, eased(share), surface.size())),
      () => {
        stopFlight = undefined;
        settle();
      },
    );
    if (way < 1 || !wantsMotion()) stopFlight = undefined;
  }

  function land(): void {
    stopFlight?.();
    stopFlight = undefined;
  }

  function zoomAround(factor: number, x: number, y: number): void {
    const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, camera.zoom * factor));
    const scale = zoom / camera.zoom;
    isUntouched = false;
    fly({ zoom, x: x - (x - camera.x) * scale, y: y - (y - camera.y) * scale });
  }

  const gestures = createGestures(surface.canvas, {
    hitAt: (x, y, isTouch) => {
      if (!shown) return null;
      hitTest ??= createHitTest(shown);
      return hitTest(x - camera.x, y - camera.y, isTouch);
    },
    isTouchDraggable: (place) => props?.emphasis.chosen.actors.has(place) ?? false,
    constrain: (next) => {
      const bounds = worldBounds();
      return bounds ? keepInReach(next, bounds, surface.size()) : next;
    },
    onCamera: (next, isByHand) => {
      camera = next;
      if (isByHand) {
        land();
        fade.end();
        [isUntouched, isHandOn, home] = [false, true, undefined];
      }
      request('moved');
    },
    onCameraEnd: () => {
      isHandOn = false;
      settle();
    },
    onDrag: (place, dx, dy) => {
      const positions = places.positions();
      dragFrom ??= [positions[2 * place]!, positions[2 * place + 1]!];
      [isUntouched, isHandOn] = [false, true];
      fade.end();
      places.drag(place, dragFrom[0] + dx / camera.zoom, dragFrom[1] + dy / camera.zoom);
      moved();
    },
    onDragEnd: (place) => {
      dragFrom = undefined;
      isHandOn = false;
      settle();
      events.onPin(place);
    },
    onPoint: events.onPoint,
    onClick: (hit, isDouble, x, y) => {
      if (isDouble && !hit) zoomAround(2, x, y);
      else events.onClick(hit, isDouble);
    },
  });

  // What follows from outside.

  const resizes = new ResizeObserver(() => {
    const { width, height } = surface.size();
    if (!surface.adapt()) return;
    fade.end();
    painter.forget();
    composer.reletter();
    const now = surface.size();
    if (isUntouched) reshape();
    const kept = { ...camera, x: camera.x + (now.width - width) / 2, y: camera.y + (now.height - height) / 2 };
    const target = isUntouched ? fitAll() : kept;
    if (target) gestures.setCamera(target);
    drawNow();
  });
  resizes.observe(host);

  const recolour = (): void => {
    palette = undefined;
    painter.forget();
    request('sharp');
  };
  const stopWatching = watchLook(recolour, (families) => {
    if (palette && !families.some((family) => palette?.family.includes(family))) return;
    forgetWidths();
    lettersCame += 1;
    composer.reletter();
    recolour();
  });

  function* begin(next: SceneProps): Steps<void> {
    isBeginning = true;
    places.restart(next.positions, next.memberOf);
    composer.moved();
    composer.reletter();
    [isUntouched, home, world] = [true, undefined, undefined];
    isLaidOut = false;
    surface.adapt();
    reshape();
    const target = fitAll();
    if (target) gestures.setCamera(target);
    yield;
    const lettersBefore = lettersCame;
    yield* composer.arrange(next, camera);
    yield;
    look();
    yield;
    yield* composer.measureNames(look().family);
    const picture = yield* composer.composeInSteps(next, camera, surface.size(), look().family);
    yield;
    yield* painter.prepare(picture, camera, look());
    // What was measured with other letters does not hold.
    if (lettersCame !== lettersBefore) composer.reletter();
    isBeginning = false;
    drawNow();
  }

  function changeGraph(): void {
    const now = performance.now();
    const isStep = now - graphChangedAt < STEP_MS;
    graphChangedAt = now;
    const isQuiet = !isStep && !isHandOn && !isLaidOut && !stopFlight && costOf(true) < (2 / 3) * SHARPEN_MS;
    if (isQuiet && wantsMotion() && surface.size().width > 0) {
      fade.start(
        drawSharp,
        () => request('moved'),
        () => request('sharp'),
      );
    } else {
      fade.end();
      request('sketch');
    }
  }

  return {
    begin(first) {
      props = first;
      return inTasks(begin(first));
    },
    update(next) {
      const last = props;
      props = next;
      if (last?.positions !== next.positions) atOnce(begin(next));
      else if (last.graph !== next.graph) changeGraph();
      else if (last.emphasis !== next.emphasis) request(isSketch ? 'sketch' : 'sharp');
      // A sketch is followed by a sharp picture anyway.
      else if (last.covered !== next.covered && !isSketch) request('sharp');
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
      fly({ ...camera, x: camera.x + dx, y: camera.y + dy });
    },
    show(some) {
      const bounds = places.bounds(some);
      if (bounds && props) fly(reveal(camera, bounds, surface.size(), props.insets));
    },
    visit(some) {
      const bounds = places.bounds(some);
      if (!bounds || !props) return;
      home ??= camera;
      fly(fit(grow(bounds, 14), surface.size(), props.insets, VISITED));
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
      isLaidOut = !isLast;
      moved();
      if (!isLast || !isUntouched) return;
      const target = fitAll();
      if (target) fly(target);
    },
    rest() {
      isLaidOut = false;
      settle();
    },
    positions: places.positions,
    nodes: () => shown?.nodes ?? [],
    picture: () => shown,
    destroy() {
      land();
      fade.end();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      turn += 1;
      resizes.disconnect();
      stopWatching();
      gestures.destroy();
      surface.destroy();
    },
  };
}
