import { wantsMotion } from './animate.ts';
import type { Camera } from './camera.ts';
import type { Composer } from './composer.ts';
import { createCrossFade } from './crossFade.ts';
import { markDrawn, unmarkDrawn } from './drawnMark.ts';
import { createHitTest, type Hit, type HitTest } from './hitTest.ts';
import type { Picture } from './marks.ts';
import { nextTask, type Steps } from '../platform/nextTask.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';
import type { SceneProps } from './sceneTypes.ts';
import { blit, cover, type Surface } from './surface.ts';

/** After a move of the hand the picture is sharp again within this time. */
const SHARPEN_MS = 90;
/** A picture that is drawn in less is drawn sharp in every frame of a move: to be shown it takes as long again. */
const QUICK_MS = 4;
const FRAME_MS = 17;
/** Filters that change again within this time are a slider being dragged: no step of it fades. */
const STEP_MS = 340;

/** What a frame is of, at the moment that it is drawn. */
export interface View {
  props: SceneProps | undefined;
  camera: Camera;
  /** A first picture is being made: nothing is drawn before it. */
  isBeginning: boolean;
  isHandOn: boolean;
  isFlying: boolean;
  /** A layout sends more places. */
  isLaidOut: boolean;
}

/** What a frame is at least: a copy of the last picture where it has moved to, its marks as they are, or all in order. */
export type Quality = 'moved' | 'sketch' | 'sharp';

/**
 * Decides which frame is drawn when. Frames are drawn only when something has asked for one; sharp ones from the
 * picture's marks, and, while the hand moves a picture that takes long to draw, moved copies of the last one.
 */
export interface Frames {
  readonly request: (quality: Quality) => void;
  /** Not in the next frame but now: a canvas just resized is empty. */
  readonly drawNow: () => void;
  /** What there is has changed: one change fades over, steps of a slider follow each other. */
  readonly change: (isHeld: boolean) => void;
  /**
   * What is lit, or covered, has changed. A sketch stays one: the sharp picture that follows it has it, too.
   * @param isRelettered names are to be set anew: that takes a while, and the page around the map has the next frame for itself
   */
  readonly refresh: (isRelettered: boolean) => void;
  /** The sharp picture, in tasks of its own; what stands stays until it is there. */
  readonly settle: () => void;
  readonly endFade: () => void;
  /** What is at a point of the window. */
  readonly hitAt: (x: number, y: number, isTouch: boolean) => Hit | null;
  readonly picture: () => Picture | undefined;
  readonly stop: () => void;
}

export function createFrames(
  surface: Surface,
  painter: Painter,
  composer: Composer,
  look: () => Palette,
  view: Readonly<View>,
): Frames {
  const fade = createCrossFade(surface);
  let [still, spare] = [surface.layer(), surface.layer()];
  /** Of the last picture, and of its copy. */
  let drawnUnder = view.camera;
  let stillUnder: Camera | undefined;
  let shown: Picture | undefined;
  /** What shows is a sketch. */
  let isSketch = false;
  let hitTest: HitTest | undefined;
  let [drawMs, paintMs, drawnAt, changedAt] = [0, 0, 0, -Infinity];
  let [frame, timer] = [0, 0];
  /** Counts what is to be done later: only the last of it is. */
  let turn = 0;
  /** Counts the pictures that showed: what is made beside one is for no other. */
  let changes = 0;
  let isRenewing = false;
  /** The turn in which the sharp picture is being made, with all that is lit by then. */
  let settling = -1;
  let wanted: Quality = 'moved';

  function draw(): void {
    frame = 0;
    if (!view.props || view.isBeginning || surface.size().width === 0) return;
    if (fade.isRunning()) return fade.paint();
    const want = wanted;
    wanted = 'moved';
    if (want === 'sketch') return drawSketch();
    const cost = costOf(view.camera.zoom !== drawnUnder.zoom);
    if (want === 'sharp' || cost < QUICK_MS) return drawSharp();
    drawMoved();
    const isDue = performance.now() - drawnAt > SHARPEN_MS && cost < SHARPEN_MS / 3;
    if (isDue && !view.isLaidOut && !isRenewing) void renew(view.props, view.camera);
  }

  /** The picture that moves is made anew, sharp, in tasks between its frames. */
  async function renew(props: SceneProps, camera: Camera): Promise<void> {
    isRenewing = true;
    const asked = changes;
    try {
      const steps = renewInSteps(props, camera);
      while (steps.next().done !== true) {
        await nextTask();
        if (asked !== changes) return;
      }
      [still, spare] = [spare, still];
      stillUnder = camera;
      drawnAt = performance.now();
    } finally {
      isRenewing = false;
    }
  }

  function* renewInSteps(props: SceneProps, camera: Camera): Steps<void> {
    const picture = yield* composer.composeInSteps(props, camera, surface.size(), look().family);
    spare.clear();
    yield* painter.paintBeside(spare, picture, camera, props.emphasis, look());
  }

  function drawSharp(): void {
    const { props, camera } = view;
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
      if (!shown || view.isHandOn || view.isFlying || frame !== 0) return;
      // Before the pointer comes, not while it waits for an answer.
      hitTest ??= createHitTest(shown);
      // The first question takes it three times as long as the next ones.
      hitTest(0, 0, false);
      composer.expectMoves();
      void markDrawn(shown, drawnUnder, surface.size(), drawMs).catch(() => undefined);
    });
  }

  /** Nothing is put in order in it but what there is: that comes when the changes have stopped. */
  function drawSketch(): void {
    const { props, camera } = view;
    if (!props) return;
    const picture = composer.sketch(props, camera, look().family);
    if (!picture) return drawSharp();
    painter.paint(picture, camera, props.emphasis, look(), true);
    keep(picture, true);
    settleSoon();
  }

  function drawMoved(): void {
    if (!stillUnder) {
      still.copy(surface.canvas);
      stillUnder = drawnUnder;
    }
    const { context } = surface;
    cover(context, look().paper);
    blit(context, still.canvas, stillUnder, view.camera, surface.ratio());
    settleSoon();
  }

  function keep(picture: Picture, isSketched: boolean): void {
    surface.show();
    changes += 1;
    isSketch = isSketched;
    if (picture !== shown) hitTest = undefined;
    shown = picture;
    drawnUnder = view.camera;
    stillUnder = undefined;
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

  function settleSoon(): void {
    if (!view.isLaidOut) later(SHARPEN_MS - 20, settle);
  }

  function settle(): void {
    if (view.isLaidOut) return request('sketch');
    prepare(() => request('sharp'));
  }

  /** The sharp picture in tasks of its own, and then what shows it. */
  function prepare(show: () => void): void {
    unmarkDrawn();
    later(0, () => void sharpen(turn, show));
    settling = turn;
  }

  async function sharpen(asked: number, show: () => void): Promise<void> {
    if (!view.props) return;
    const steps = composer.composeInSteps(view.props, view.camera, surface.size(), look().family);
    while (steps.next().done !== true) {
      await nextTask();
      if (turn !== asked) return;
    }
    settling = -1;
    show();
  }

  function fadeOver(): void {
    fade.start(
      drawSharp,
      () => request('moved'),
      () => request('sharp'),
    );
  }

  function request(quality: Quality): void {
    // A sketch becomes a sharp picture by itself, once nothing changes any more.
    if (quality === 'sketch' || wanted === 'moved') wanted = quality;
    unmarkDrawn();
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function later(delayMs: number, then: () => void): void {
    clearTimeout(timer);
    turn += 1;
    timer = window.setTimeout(then, delayMs);
  }

  return {
    request,
    settle,
    drawNow() {
      cancelAnimationFrame(frame);
      wanted = 'sharp';
      draw();
    },
    change(isHeld) {
      const now = performance.now();
      const isStep = isHeld || now - changedAt < STEP_MS;
      changedAt = now;
      const isStill = !view.isHandOn && !view.isFlying && !view.isLaidOut;
      const isQuiet = !isStep && isStill && costOf(true) < (2 / 3) * SHARPEN_MS;
      if (isQuiet && wantsMotion() && surface.size().width > 0) prepare(fadeOver);
      else {
        fade.end();
        request('sketch');
      }
    },
    refresh(isRelettered) {
      if (isSketch) request('sketch');
      else if (isRelettered) {
        cancelAnimationFrame(frame);
        [frame, wanted] = [0, 'moved'];
        settle();
      } else if (settling !== turn) request('sharp');
    },
    endFade: fade.end,
    hitAt(x, y, isTouch) {
      if (!shown) return null;
      hitTest ??= createHitTest(shown);
      return hitTest(x - view.camera.x, y - view.camera.y, isTouch);
    },
    picture: () => shown,
    stop() {
      fade.end();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      turn += 1;
      changes += 1;
    },
  };
}
