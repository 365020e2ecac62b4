import { Suspense, useCallback, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { hover } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { appWords } from '../ui/words/appWords.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import { HiddenCounts } from './HiddenCounts.tsx';
import type { Cursor } from './keyboardCursor.ts';
import type * as MapKeys from './mapKeys.ts';
import { runScene } from './runScene.ts';
import type { Scene } from './sceneTypes.ts';
import { useTidy } from './useTidy.ts';
import { laterPart } from '../ui/laterPart.tsx';

/** Comes right after the first picture. */
const controls = import('./MapControls.tsx');
const MapControls = laterPart(async () => (await controls).MapControls);
/** In the same file. */
let keys: typeof MapKeys | undefined;
const loadKeys = async (): Promise<void> => {
  keys = await import('./mapKeys.ts');
};
loadKeys().catch(() => undefined);

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

  // Before the page is seen: a picture that stood in the skeleton goes on without a gap.
  useLayoutEffect(() => {
    if (!host.current || !box.current) return undefined;
    const running = runScene(store);
    running.tellTo(setNews);
    running.moveInto(box.current, host.current);
    scene.current = running.scene;
    return () => {
      running.stop();
      scene.current = null;
    };
  }, [store]);

  const moveCursor = useCallback(
    (next: Cursor | null) => {
      setCursor(next);
      hover(store, next && { type: next.type, id: next.id });
    },
    [store],
  );

  const spoken = cursor && keys?.say(store.getState(), cursor);
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
          const pressed = keys?.pressKey(event, {
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
