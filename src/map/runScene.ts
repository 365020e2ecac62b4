import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { hover, update, type AppState, type AppStore } from '../state/store.ts';
import { isAhead } from '../state/trail.ts';
import { clearSelection, select, toggleOpen } from '../state/view.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import { follow } from './follow.ts';
import { coveredBy, coveredSoon, insetsFor, OVERLAY } from './overlays.ts';
import { positionsOf } from './positionsOf.ts';
import type { Rect } from './rect.ts';
import { createScene } from './scene.ts';
import type { Scene, SceneProps } from './sceneTypes.ts';

/** A scene that follows a store, and that the store follows. It runs before the page is built around it, and on. */
export interface RunningScene {
  readonly scene: Scene;
  /** Draws the first picture where the page is to come, in several tasks: there is much to do at that time. */
  readonly begin: (place: HTMLElement) => Promise<void>;
  /**
   * Shows it in the page.
   * @param box what the controls lie over
   * @param host where the canvas goes
   */
  readonly moveInto: (box: HTMLElement, host: HTMLElement) => void;
  /** Who says it to readers that do not see the map. */
  readonly tellTo: (setNews: (news: string) => void) => void;
  readonly stop: () => void;
}

const running = new WeakMap<AppStore, RunningScene>();

/** The scene of a store: the one that runs already, or a new one. */
export function runScene(store: AppStore): RunningScene {
  const known = running.get(store) ?? create(store);
  running.set(store, known);
  return known;
}

export function stopScene(store: AppStore): void {
  running.get(store)?.stop();
}

/** Where the actors stand on the map in the page, moved or tidied as they may be; null while there is no map. */
export function livePositions(store: AppStore): Float64Array | null {
  return running.get(store)?.scene.positions() ?? null;
}

function create(store: AppStore): RunningScene {
  const element = document.createElement('div');
  // The style of the page has not come yet.
  element.style.cssText = 'position:absolute;inset:0';
  let setNews: ((news: string) => void) | undefined;
  const scene = createScene(element, {
    onPoint: (hit) => hover(store, hit && { type: hit.type, id: hit.id }),
    onClick: (hit, isDouble) => {
      if (!hit) return update(store, clearSelection);
      if (!isDouble || hit.type === 'link') return update(store, select, hit.type, hit.id);
      if (store.getState().index.hasMembers[hit.place]) return update(store, toggleOpen, hit.id);
      return scene.release(hit.place);
    },
    onPin: (place) => setNews?.(mapWords.pinned(store.getState().index.dataset.actors[place]!.name)),
  });

  let box: HTMLElement = element;
  let covered: readonly Rect[] = [];
  const propsOf = (state: AppState): SceneProps => ({
    graph: selectDrawnGraph(state),
    positions: positionsOf(state.index),
    memberOf: state.index.memberOf,
    emphasis: selectEmphasis(state),
    names: state.view.names,
    insets: insetsFor(state.view.selection),
    covered,
  });
  const coveredAhead = ({ clientWidth: width, clientHeight: height }: HTMLElement): readonly Rect[] =>
    coveredSoon({ width, height }, store.getState().index.hasMembers.includes(1));
  const measure = (): void => {
    const now = coveredBy(box) ?? coveredAhead(box);
    // A new array has every name set anew.
    if (!areSame(now, covered)) covered = now;
    scene.update(propsOf(store.getState()));
  };
  const sizes = new ResizeObserver(measure);
  const watchOverlays = (): void => {
    sizes.disconnect();
    sizes.observe(box);
    for (const overlay of box.querySelectorAll(`[${OVERLAY}]`)) sizes.observe(overlay);
  };
  const overlays = new MutationObserver(watchOverlays);
  let stopFollowing: (() => void) | undefined;

  const attach = (nextBox: HTMLElement, host: HTMLElement): void => {
    box = nextBox;
    host.append(element);
    overlays.disconnect();
    overlays.observe(box, { childList: true, subtree: true });
    watchOverlays();
  };
  const startFollowing = (): void => {
    stopFollowing = store.subscribe((state, before) => {
      scene.update(propsOf(state), isAhead(store));
      follow(scene, state, before);
    });
  };

  return {
    scene,
    async begin(place) {
      attach(place, place);
      covered = coveredAhead(place);
      startFollowing();
      await scene.begin(propsOf(store.getState()));
    },
    moveInto(nextBox, host) {
      attach(nextBox, host);
      if (stopFollowing) return;
      measure();
      startFollowing();
    },
    tellTo: (tell) => {
      setNews = tell;
    },
    stop() {
      running.delete(store);
      stopFollowing?.();
      overlays.disconnect();
      sizes.disconnect();
      scene.destroy();
      element.remove();
    },
  };
}

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** To the pixel: what is measured in other ways differs by less. */
function areSame(some: readonly Rect[], others: readonly Rect[]): boolean {
  return (
    some.length === others.length &&
    some.every((rect, at) => SIDES.every((side) => Math.abs(rect[side] - others[at]![side]) < 1))
  );
}
