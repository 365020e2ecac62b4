import { animate, eased, wantsMotion } from './animate.ts';
import { between, boundsOf, fit, keepInReach, reveal, windowOf, ZOOM, type Camera } from './camera.ts';
import {
  letter,
  namePointed,
  NO_PREVIOUS,
  remembered,
  skeleton,
  type Lettering,
  type Skeleton,
} from './composePicture.ts';
import { markDrawn } from './drawnMark.ts';
import { createGestures } from './gestures.ts';
import { createHitTest, type HitTest } from './hitTest.ts';
import type { Picture } from './marks.ts';
import { createMeasure } from './measureText.ts';
import { createPainter } from './painter.ts';
import { readPalette, type Palette } from './palette.ts';
import { grow, type Rect } from './rect.ts';
import type { Scene, SceneEvents, SceneProps } from './sceneTypes.ts';
import { stretchFor, type Stretch } from './stretch.ts';
import { blit, createSurface } from './surface.ts';

/** After a move of the hand the picture is sharp again within this time. */
const SHARPEN_MS = 90;
/** A picture that is drawn in less is drawn sharp in every frame of a move. */
const QUICK_MS = 9;
const FADE_MS = 170;
const FLIGHT_MS = 320;
/** Zoomed in no further than this when the window is taken somewhere. */
const VISITED = 2.1;

export function createScene(host: HTMLElement, events: SceneEvents): Scene {
  const surface = createSurface(host);
  const painter = createPainter(surface);
  const [still, before, after] = [surface.layer(), surface.layer(), surface.layer()];
  const { measure, forget: forgetWidths } = createMeasure();
  const abort = new AbortController();

  let props: SceneProps | undefined;
  let positions = new Float64Array(0);
  /** Where each actor that was dragged came from. */
  const pinned = new Map<number, readonly [number, number]>();
  let stretch: Stretch = { x: 1, y: 1 };
  let palette: Palette | undefined;
  let camera: Camera = { zoom: 1, x: 0, y: 0 };
  let stillCamera: Camera | undefined;
  let isUntouched = true;
  let isHandOn = false;
  let bones: { readonly of: SceneProps['graph']; readonly made: Skeleton } | undefined;
  let lettered: { readonly key: readonly unknown[]; readonly picture: Picture } | undefined;
  let shown: Picture | undefined;
  let hitTest: HitTest | undefined;
  /** Where the window was before it was taken somewhere; forgotten once the reader moves it. */
  let home: Camera | undefined;
  let drawMs = 0;
  let lastSharp = 0;
  let lastGraphChange = -Infinity;
  let frame = 0;
  let settleTimer = 0;
  let wantsSharp = false;
  let fade: { share: number; stop: () => void } | undefined;
  let stopFlight: (() => void) | undefined;

  /** Gives the world the window's shape, when the reader has not yet found his way in it. */
  function reshape(): void {
    const bounds = worldBounds();
    if (!bounds || !props) return;
    const { left, right, top, bottom } = bounds;
    const asGiven = {
      left: left / stretch.x,
      right: right / stretch.x,
      top: top / stretch.y,
      bottom: bottom / stretch.y,
    };
    const next = stretchFor(asGiven, surface.size(), props.insets);
    const [byX, byY] = [next.x / stretch.x, next.y / stretch.y];
    if (Math.abs(byX - 1) < 0.06 && Math.abs(byY - 1) < 0.06) return;
    stretch = next;
    for (let at = 0; at < positions.length; at += 2) put(at / 2, positions[at]! * byX, positions[at + 1]! * byY);
    for (const [place, [x, y]] of pinned) pinned.set(place, [x * byX, y * byY]);
    bones = undefined;
  }

  function worldBounds(places?: Iterable<number>): Rect | null {
    if (!props) return null;
    return boundsOf(places ?? props.graph.actors.map(({ place }) => place), positions);
  }

  // The picture, stage by stage; each stage is kept until what it follows from changes.

  function compose({ graph, memberOf, emphasis, covered }: SceneProps, { family }: Palette): Picture {
    if (bones?.of !== graph || bones.made.zoom !== camera.zoom) {
      bones = {
        of: graph,
        made: skeleton(graph, { positions, memberOf, pinned: new Set(pinned.keys()) }, camera.zoom),
      };
    }
    const viewport = windowOf(camera, surface.size());
    const lettering: Lettering = {
      viewport,
      emphasis,
      measure,
      family,
      covered: covered.map((rect) => shifted(rect, -camera.x, -camera.y)),
      previous: lettered ? remembered(lettered.picture) : NO_PREVIOUS,
    };
    const key = [bones.made, camera.x, camera.y, emphasis.chosen, emphasis.near, covered, family];
    if (!lettered || key.some((part, at) => part !== lettered?.key[at])) {
      lettered = { key, picture: letter(bones.made, lettering) };
    }
    const pointed = bones.made.nodes.filter(({ actor }) => emphasis.pointed.actors.has(actor.place));
    const ends = bones.made.strands.filter(({ link }) => emphasis.pointed.links.has(link.id));
    const endPlaces = new Set(ends.flatMap(({ link }) => [link.a, link.b]));
    pointed.push(...bones.made.nodes.filter(({ actor }) => endPlaces.has(actor.place)));
    return namePointed(lettered.picture, pointed, lettering);
  }

  function drawSharp(): void {
    if (!props) return;
    const start = performance.now();
    palette ??= readPalette(host);
    const picture = compose(props, palette);
    painter.paint(picture, camera, props.emphasis, palette);
    if (picture !== shown) hitTest = undefined;
    shown = picture;
    lastSharp = performance.now();
    drawMs = lastSharp - start;
    stillCamera = undefined;
    settle();
  }

  /** While the hand moves: the finished picture, moved along. */
  function drawMoved(): void {
    if (!palette) return;
    if (!stillCamera) {
      still.copy(surface.canvas);
      stillCamera = drawnCamera;
    }
    const { context, canvas } = surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    blit(context, still.canvas, stillCamera, camera, surface.ratio());
  }
  let drawnCamera = camera;

  function draw(): void {
    frame = 0;
    if (!props || surface.size().width === 0) return;
    if (fade) {
      paintFade(fade.share);
      return;
    }
    const isDue = performance.now() - lastSharp > SHARPEN_MS && drawMs < SHARPEN_MS / 3;
    if (wantsSharp || drawMs < QUICK_MS || isDue) {
      wantsSharp = false;
      drawSharp();
      drawnCamera = camera;
    } else {
      drawMoved();
      clearTimeout(settleTimer);
      settleTimer = window.setTimeout(request, SHARPEN_MS - 20, true);
    }
  }

  function request(isSharp: boolean): void {
    wantsSharp ||= isSharp;
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function settle(): void {
    clearTimeout(settleTimer);
    settleTimer = window.setTimeout(() => {
      if (shown && !isHandOn && frame === 0) markDrawn(shown, drawnCamera, surface.size(), drawMs);
    }, 40);
  }

  // What comes and goes fades: the finished picture of before over that of now. What is the same in both stays still.

  function startFade(): void {
    endFade();
    before.copy(surface.canvas);
    drawSharp();
    drawnCamera = camera;
    after.copy(surface.canvas);
    const stop = animate(
      FADE_MS,
      (share) => {
        if (fade) fade.share = share;
        request(false);
      },
      () => {
        endFade();
        request(true);
      },
    );
    fade = { share: 0, stop };
    paintFade(0);
  }

  function paintFade(share: number): void {
    const { context } = surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(after.canvas, 0, 0);
    context.globalAlpha = 1 - eased(share);
    context.drawImage(before.canvas, 0, 0);
    context.globalAlpha = 1;
  }

  function endFade(): void {
    fade?.stop();
    fade = undefined;
  }

  // The camera.

  function fly(to: Camera): void {
    stopFlight?.();
    endFade();
    const from = camera;
    const isStill =
      !wantsMotion() || Math.abs(from.zoom - to.zoom) + Math.abs(from.x - to.x) + Math.abs(from.y - to.y) < 1;
    stopFlight = animate(
      isStill ? 0 : FLIGHT_MS,
      (share) => gestures.setCamera(share === 1 ? to : between(from, to, eased(share), surface.size())),
      () => {
        stopFlight = undefined;
        request(true);
      },
    );
  }

  function fitted(places?: Iterable<number>, most?: number): Camera | undefined {
    const bounds = worldBounds(places);
    if (!bounds || !props) return undefined;
    return fit(bounds, surface.size(), props.insets, most);
  }

  const gestures = createGestures(surface.canvas, {
    hitAt: (x, y, isTouch) => {
      if (!shown) return null;
      hitTest ??= createHitTest(shown);
      return hitTest(x - camera.x, y - camera.y, isTouch);
    },
    isTouchDraggable: (place) => props?.emphasis.chosen.actors.has(place) ?? false,
    constrain: (wanted) => {
      const bounds = worldBounds();
      return bounds ? keepInReach(wanted, bounds, surface.size()) : wanted;
    },
    onCamera: (next, isByHand) => {
      camera = next;
      if (isByHand) {
        stopFlight?.();
        stopFlight = undefined;
        endFade();
        isUntouched = false;
        home = undefined;
        isHandOn = true;
      }
      request(false);
    },
    onCameraEnd: () => {
      isHandOn = false;
      request(true);
    },
    onDrag: (place, dx, dy) => {
      const origin = (dragFrom ??= [positions[2 * place]!, positions[2 * place + 1]!]);
      endFade();
      isUntouched = false;
      carry(place, origin[0] + dx / camera.zoom, origin[1] + dy / camera.zoom, pinnedBut(place));
      if (!pinned.has(place)) pinned.set(place, origin);
      changed();
    },
    onDragEnd: (place) => {
      dragFrom = undefined;
      request(true);
      events.onPin(place);
    },
    onPoint: events.onPoint,
    onClick: (hit, isDouble, x, y) => {
      if (isDouble && !hit) zoomAround(2, x, y);
      else events.onClick(hit, isDouble);
    },
  });
  let dragFrom: readonly [number, number] | undefined;

  function pinnedBut(place: number): ReadonlySet<number> {
    return new Set([...pinned.keys()].filter((pin) => pin !== place));
  }

  function put(place: number, x: number, y: number): void {
    positions[2 * place] = x;
    positions[2 * place + 1] = y;
  }

  /** Puts an actor somewhere, and its members with it, but for those that go their own way. */
  function carry(place: number, x: number, y: number, except: ReadonlySet<number>): void {
    const [dx, dy] = [x - positions[2 * place]!, y - positions[2 * place + 1]!];
    put(place, x, y);
    for (const member of membersOf(place)) {
      if (!except.has(member)) carry(member, positions[2 * member]! + dx, positions[2 * member + 1]! + dy, except);
    }
  }

  function membersOf(place: number): readonly number[] {
    if (!props) return [];
    if (members?.of !== props.memberOf) members = { of: props.memberOf, lists: listMembers(props.memberOf) };
    return members.lists.get(place) ?? [];
  }
  let members: { readonly of: Uint32Array; readonly lists: ReadonlyMap<number, readonly number[]> } | undefined;

  /** Positions have changed: every stage is made anew. */
  function changed(): void {
    bones = undefined;
    request(true);
  }

  function zoomAround(factor: number, x: number, y: number): void {
    const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, camera.zoom * factor));
    const scale = zoom / camera.zoom;
    isUntouched = false;
    fly({ zoom, x: x - (x - camera.x) * scale, y: y - (y - camera.y) * scale });
  }

  // What the world around does: size, theme, fonts.

  const resize = new ResizeObserver(() => {
    const old = surface.size();
    if (!surface.adapt()) return;
    endFade();
    painter.forget();
    lettered = undefined;
    const { width, height } = surface.size();
    if (isUntouched) reshape();
    const target = isUntouched
      ? fitted()
      : { ...camera, x: camera.x + (width - old.width) / 2, y: camera.y + (height - old.height) / 2 };
    if (target) gestures.setCamera(target);
    // At once, not in the next frame: a canvas that has just been resized is empty.
    wantsSharp = true;
    cancelAnimationFrame(frame);
    draw();
  });
  resize.observe(host);

  const retheme = (): void => {
    palette = undefined;
    painter.forget();
    request(true);
  };
  const { signal } = abort;
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', retheme, { signal });
  }
  const themes = new MutationObserver(retheme);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  document.fonts.addEventListener(
    'loadingdone',
    () => {
      forgetWidths();
      lettered = undefined;
      retheme();
    },
    { signal },
  );

  return {
    update(next) {
      const last = props;
      props = next;
      if (last?.positions !== next.positions) {
        positions = Float64Array.from(next.positions);
        stretch = { x: 1, y: 1 };
        home = undefined;
        pinned.clear();
        isUntouched = true;
        bones = undefined;
        lettered = undefined;
      }
      if (!last || last.positions !== next.positions) {
        surface.adapt();
        reshape();
        const target = fitted();
        if (target) gestures.setCamera(target);
        wantsSharp = true;
        cancelAnimationFrame(frame);
        draw();
        return;
      }
      if (last.graph === next.graph) {
        if (last.emphasis !== next.emphasis || last.covered !== next.covered) request(true);
        return;
      }
      const now = performance.now();
      const isCalm = now - lastGraphChange > 2 * FADE_MS;
      lastGraphChange = now;
      if (isCalm && drawMs < SHARPEN_MS && wantsMotion() && !isHandOn && !stopFlight && surface.size().width > 0)
        startFade();
      else {
        endFade();
        request(true);
      }
    },
    fit() {
      home = undefined;
      reshape();
      request(true);
      const target = fitted();
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
    show(places) {
      const bounds = worldBounds(places);
      if (bounds && props) fly(reveal(camera, bounds, surface.size(), props.insets));
    },
    visit(places) {
      const bounds = worldBounds(places);
      if (!bounds || !props) return;
      home ??= camera;
      fly(fit(grow(bounds, 14), surface.size(), props.insets, VISITED));
    },
    comeBack() {
      if (home) fly(home);
      home = undefined;
    },
    release(place) {
      for (const pin of place === undefined ? [...pinned.keys()] : [place]) {
        const origin = pinned.get(pin);
        if (origin) carry(pin, ...origin, pinnedBut(pin));
        pinned.delete(pin);
      }
      changed();
    },
    isPinned: (place) => pinned.has(place),
    move(places, next, isLast) {
      const moved = new Set(places);
      for (const [at, place] of places.entries()) {
        if (!pinned.has(place)) carry(place, next[2 * at]!, next[2 * at + 1]!, moved);
      }
      changed();
      if (isLast && isUntouched) this.fit();
    },
    positions: () => positions,
    nodes: () => shown?.nodes ?? [],
    picture: () => shown,
    destroy() {
      stopFlight?.();
      endFade();
      cancelAnimationFrame(frame);
      clearTimeout(settleTimer);
      abort.abort();
      resize.disconnect();
      themes.disconnect();
      gestures.destroy();
      surface.destroy();
    },
  };
}

function shifted({ left, top, right, bottom }: Rect, dx: number, dy: number): Rect {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

function listMembers(memberOf: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const [member, whole] of memberOf.entries()) {
    const list = lists.get(whole);
    if (list) list.push(member);
    else lists.set(whole, [member]);
  }
  return lists;
}
