import { selectOpen } from '../derive/rollUp.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { parseLinkId } from '../model/link.ts';
import type { AppState } from '../state/store.ts';
import type { Scene } from './sceneTypes.ts';

type Camera = Pick<Scene, 'show' | 'visit' | 'comeBack'>;

/**
 * Takes the window where the reader has just gone: into an actor that was opened, to what is left in focus, to a selection
 * that is not in the window. Filters and time never move it.
 */
export function follow(camera: Camera, state: AppState, before: AppState): void {
  if (state.index !== before.index || state.view === before.view) return;
  const { view, index } = state;
  const isSameSelection = view.selection === before.view.selection;
  if (view.depth !== before.view.depth || (view.depth > 0 && !isSameSelection)) {
    if (view.depth === 0) camera.comeBack();
    else camera.visit(selectDrawnGraph(state).actors.map(({ place }) => place));
    return;
  }
  const [open, wasOpen] = [selectOpen(state), selectOpen(before)];
  const opened = [...open].filter((id) => !wasOpen.has(id));
  const isFolded = [...wasOpen].some((id) => !open.has(id));
  const [only] = opened;
  if (opened.length === 1 && only !== undefined && isSameSelection) {
    const whole = index.actorPlace.get(only) ?? -1;
    camera.visit([whole, ...[...index.memberOf.keys()].filter((place) => index.memberOf[place] === whole)]);
  } else if (isFolded && opened.length === 0) {
    camera.comeBack();
  } else if (!isSameSelection) {
    const places = placesOf(state);
    if (places.length > 0) camera.show(places);
  }
}

function placesOf({ view, index }: AppState): readonly number[] {
  const { selection } = view;
  const link = selection.type === 'link' ? parseLinkId(selection.id) : undefined;
  const ids = selection.type === 'actor' ? [selection.id] : link ? [link.a, link.b] : [];
  return ids.flatMap((id) => index.actorPlace.get(id) ?? []);
}
