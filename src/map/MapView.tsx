import { Suspense, lazy, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { selectEmphasis } from '../derive/emphasis.ts';
import { selectTold } from '../derive/spokenNames.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { hover, update, type AppState, type AppStore } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { clearSelection, select, toggleOpen } from '../state/view.ts';
import { appWords } from '../ui/words/appWords.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import { follow } from './follow.ts';
import { HiddenCounts } from './HiddenCounts.tsx';
import type { Cursor } from './keyboardCursor.ts';
import { keepScene } from './liveScene.ts';
import { pressKey } from './mapKeys.ts';
import { coveredBy, insetsAround, OVERLAY } from './overlays.ts';
import { positionsOf } from './positionsOf.ts';
import { say } from './say.ts';
import { createScene } from './scene.ts';
import type { Scene, SceneProps } from './sceneTypes.ts';
import { useTidy } from './useTidy.ts';

/** Comes right after the first picture. */
const controls = import('./MapControls.tsx');
const MapControls = lazy(async () => ({ default: (await controls).MapControls }));

/** The map: the picture on its canvas, its controls, and its way for keys and screen readers. */
export function MapView({
  children,
}: {
  /** What lies over the map, such as a legend. */ readonly children?: ReactNode;
}) {
  const store = useAppStore();
  const box = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [news, setNews] = useState('');
  const [ids] = [useId()];
  const tidy = useTidy(store, scene, setNews);

  useEffect(() => {
    if (!host.current || !box.current) return undefined;
    return runScene(box.current, host.current, store, scene, setNews);
  }, [store]);

  const moveCursor = useCallback(
    (next: Cursor | null) => {
      setCursor(next);
      hover(store, next && { type: next.type, id: next.id });
    },
    [store],
  );

  const spoken = cursor && told(store.getState(), cursor);
  return (
    <section ref={box} aria-label={appWords.map} className="relative size-full overflow-hidden bg-paper">
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- an application takes its own keys */}
      <div
        role="application"
        tabIndex={0}
        id="map"
        aria-label={mapWords.label}
        aria-describedby={`${ids}help`}
        aria-activedescendant={spoken ? `${ids}cursor` : undefined}
        className="absolute inset-0 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
        onKeyDown={(event) => {
          if (!scene.current) return;
          const pressed = pressKey(event, {
            store,
            scene: scene.current,
            cursor,
            moveCursor,
            setNews,
            tidy: tidy.toggle,
          });
          if (!pressed) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => hover(store, null)}
      >
        <div ref={host} className="absolute inset-0" />
        {spoken && <span id={`${ids}cursor`} role="img" aria-label={spoken} className="sr-only" />}
        <p id={`${ids}help`} className="sr-only">
          {mapWords.help}
        </p>
      </div>
      <Suspense fallback={null}>
        <MapControls scene={scene} tidy={tidy} />
      </Suspense>
      <HiddenCounts />
      {children}
      <p role="status" className="sr-only">
        {news}
      </p>
    </section>
  );
}

function told(state: AppState, cursor: Cursor): string {
  const found = selectTold(state, cursor.type, cursor.id);
  return found ? say(found) : '';
}

/** The scene for as long as the map is on the page: it follows the store, and the store follows it. */
function runScene(
  box: HTMLElement,
  host: HTMLElement,
  store: AppStore,
  held: { current: Scene | null },
  setNews: (news: string) => void,
): () => void {
  const scene = createScene(host, {
    onPoint: (hit) => hover(store, hit && { type: hit.type, id: hit.id }),
    onClick: (hit, isDouble) => {
      if (!hit) return update(store, clearSelection);
      if (!isDouble || hit.type === 'link') return update(store, select, hit.type, hit.id);
      if (store.getState().index.hasMembers[hit.place]) return update(store, toggleOpen, hit.id);
      return scene.release(hit.place);
    },
    onPin: (place) => setNews(mapWords.pinned(store.getState().index.dataset.actors[place]!.name)),
  });
  held.current = scene;
  keepScene(store, scene);
  let covered: SceneProps['covered'] = [];
  let insets: SceneProps['insets'] = { top: 0, right: 0, bottom: 0, left: 0 };

  const show = (state: AppState): void => {
    scene.update({
      graph: selectDrawnGraph(state),
      positions: positionsOf(state.index),
      memberOf: state.index.memberOf,
      emphasis: selectEmphasis(state),
      insets,
      covered,
    });
  };
  const measure = (): void => {
    const now = coveredBy(box);
    // A new array has every name set anew.
    if (JSON.stringify(now) !== JSON.stringify(covered)) covered = now;
    insets = insetsAround(covered, box.clientWidth, box.clientHeight);
    show(store.getState());
  };
  const sizes = new ResizeObserver(measure);
  const watchOverlays = (): void => {
    sizes.disconnect();
    sizes.observe(box);
    for (const overlay of box.querySelectorAll(`[${OVERLAY}]`)) sizes.observe(overlay);
  };
  const overlays = new MutationObserver(watchOverlays);
  overlays.observe(box, { childList: true, subtree: true });
  watchOverlays();
  measure();
  const stop = store.subscribe((state, before) => {
    show(state);
    follow(scene, state, before);
  });
  return () => {
    stop();
    overlays.disconnect();
    sizes.disconnect();
    scene.destroy();
    held.current = null;
    keepScene(store, null);
  };
}
