import { Maximize, Minus, Plus, Square, Ungroup, Group, Wand2 } from 'lucide-react';
import type { RefObject } from 'react';
import { selectOpen } from '../derive/rollUp.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { foldAll, openAll, setDepth, type Depth } from '../state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Segments } from '../ui/Segments.tsx';
import { mapWords } from '../ui/words/mapWords.ts';
import { over } from './overlays.ts';
import type { Scene } from './sceneTypes.ts';
import type { Tidy } from './useTidy.ts';

const DEPTHS: readonly Depth[] = [0, 1, 2, 3];
const STEP = 1.5;

const selectIsAnyOpen = (state: AppState) => selectOpen(state).size > 0;
const selectHasMembers = (state: AppState) => state.index.hasMembers.includes(1);
const selectDepth = (state: AppState) => state.view.depth;
const selectIsOnActor = (state: AppState) => state.view.selection.type === 'actor';

export function MapControls({ scene, tidy }: { readonly scene: RefObject<Scene | null>; readonly tidy: Tidy }) {
  const store = useAppStore();
  const isAnyOpen = useApp(selectIsAnyOpen);
  const hasMembers = useApp(selectHasMembers);
  const isOnActor = useApp(selectIsOnActor);
  const depth = useApp(selectDepth);
  return (
    <div
      role="group"
      aria-label={mapWords.controls}
      className="pointer-events-none absolute inset-y-0 right-0 flex flex-col items-end justify-end gap-2 p-2 md:flex-row md:items-end print:hidden"
    >
      {isOnActor && (
        <div {...over('depth')} className="pointer-events-auto rounded-md bg-raised">
          <Segments
            name="depth"
            label={mapWords.depth}
            options={DEPTHS.map((value) => ({
              value,
              label: mapWords.depthOption(value),
              title: mapWords.depthTitle(value),
            }))}
            value={depth}
            onChange={(value) => update(store, setDepth, value)}
          />
        </div>
      )}
      <div
        {...over('zoom')}
        className="pointer-events-auto flex rounded-lg border border-hairline bg-raised/95 p-px md:flex-col"
      >
        <IconButton icon={Plus} label={mapWords.zoomIn} onClick={() => scene.current?.zoomBy(STEP)} />
        <IconButton icon={Minus} label={mapWords.zoomOut} onClick={() => scene.current?.zoomBy(1 / STEP)} />
        <IconButton icon={Maximize} label={mapWords.fit} keys="F" onClick={() => scene.current?.fit()} />
        {hasMembers && (
          <IconButton
            icon={isAnyOpen ? Group : Ungroup}
            label={isAnyOpen ? mapWords.foldAll : mapWords.openAll}
            onClick={() => {
              if (isAnyOpen) update(store, foldAll);
              else update(store, openAll, store.getState().index);
            }}
          />
        )}
        <IconButton
          icon={tidy.isRunning ? Square : Wand2}
          label={tidy.isRunning ? mapWords.stopTidy : mapWords.tidy}
          keys="R"
          onClick={tidy.toggle}
        />
      </div>
    </div>
  );
}
