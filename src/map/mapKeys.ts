import { linksByDate, selectTold } from '../derive/spokenNames.ts';
import { selectOpen } from '../derive/rollUp.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { update, type AppState, type AppStore } from '../state/store.ts';
import { clearSelection, select, setDepth, toggleOpen, type Depth } from '../state/view.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import { nearestTowards, stepAlong, type Cursor, type Direction } from './keyboardCursor.ts';
import { sayTold } from './sayTold.ts';
import type { Scene } from './sceneTypes.ts';

export interface KeyContext {
  readonly store: AppStore;
  readonly scene: Scene;
  readonly cursor: Cursor | null;
  readonly moveCursor: (cursor: Cursor | null) => void;
  readonly setNews: (news: string) => void;
  readonly tidy: () => void;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PAN_PX = 80;
const STEP = 1.5;

/** Does what a key means on the map; false where it means nothing here. */
export function pressKey(event: Key, context: KeyContext): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { key } = event;
  const direction = ARROWS[key];
  if (direction) return event.shiftKey ? pan(context.scene, direction) : move(context, direction);
  switch (key) {
    case 'Home':
      return goTo(context, startActor(context));
    case 'Enter':
    case ' ':
      return choose(context);
    case 'n':
      return along(context, 1);
    case 'p':
      return along(context, -1);
    case 'o':
      return open(context, null);
    case '+':
    case '=':
      return open(context, true);
    case '-':
      return open(context, false);
    case '0':
      return focus(context, 0);
    case '1':
    case '2':
    case '3':
      return focus(context, key === '1' ? 1 : key === '2' ? 2 : 3);
    case 'Escape':
      return leave(context);
    case 'PageUp':
      context.scene.zoomBy(STEP);
      return true;
    case 'PageDown':
      context.scene.zoomBy(1 / STEP);
      return true;
    case 'f':
      context.scene.fit();
      return true;
    case 'r':
      context.tidy();
      return true;
    case 'u':
      return release(context);
    default:
      return false;
  }
}

/** The spoken name of what the keyboard is on; empty where it is not there any more. */
export function say(state: AppState, { type, id }: Cursor): string {
  const told = selectTold(state, type, id);
  return told ? sayTold(told) : '';
}

/** The actor that the keyboard is on, or whose links it goes along. */
function actorAt({ cursor, store }: KeyContext): number | undefined {
  if (cursor) return cursor.type === 'actor' ? cursor.place : cursor.of;
  const { index, view } = store.getState();
  return view.selection.type === 'actor' ? index.actorPlace.get(view.selection.id) : undefined;
}

function startActor(context: KeyContext): number | undefined {
  return context.scene.nodes()[0]?.actor.place;
}

function goTo({ store, scene, moveCursor }: KeyContext, place: number | undefined): boolean {
  if (place === undefined) return false;
  const { id } = store.getState().index.dataset.actors[place]!;
  moveCursor({ type: 'actor', id, place });
  scene.show([place]);
  return true;
}

function move(context: KeyContext, direction: Direction): boolean {
  const nodes = context.scene.nodes();
  const place = actorAt(context);
  const from = nodes.find(({ actor }) => actor.place === place);
  if (!from || !context.cursor) return goTo(context, from?.actor.place ?? startActor(context));
  const next = nearestTowards(nodes, from, direction);
  return goTo(context, next?.actor.place ?? from.actor.place);
}

function pan(scene: Scene, direction: Direction): boolean {
  const horizontal = direction === 'left' ? PAN_PX : direction === 'right' ? -PAN_PX : 0;
  const vertical = direction === 'up' ? PAN_PX : direction === 'down' ? -PAN_PX : 0;
  scene.panBy(horizontal, vertical);
  return true;
}

/** Selects what the keyboard is on; an actor that is selected already opens or folds. */
function choose(context: KeyContext): boolean {
  const { store, cursor } = context;
  if (!cursor) return goTo(context, actorAt(context) ?? startActor(context));
  const { selection } = store.getState().view;
  if (cursor.type === 'actor' && selection.type === 'actor' && selection.id === cursor.id) return open(context, null);
  update(store, select, cursor.type, cursor.id);
  return true;
}

function along(context: KeyContext, by: 1 | -1): boolean {
  const { store, cursor, moveCursor, scene } = context;
  const place = actorAt(context) ?? startActor(context);
  if (place === undefined) return false;
  const state = store.getState();
  const links = linksByDate(state, selectDrawnGraph(state), place);
  const now = links.find(({ id }) => cursor?.type === 'link' && id === cursor.id);
  const next = stepAlong(links, now, by);
  if (!next) context.setNews(mapWords.noLinks);
  else {
    moveCursor({ type: 'link', id: next.id, of: place });
    scene.show([next.a, next.b]);
  }
  return true;
}

/** @param wanted open or folded; null: the other of what it is */
function open(context: KeyContext, wanted: boolean | null): boolean {
  const { store, setNews } = context;
  const place = actorAt(context);
  const state = store.getState();
  if (place === undefined || !state.index.hasMembers[place]) return false;
  const { id, name } = state.index.dataset.actors[place]!;
  const isOpen = selectOpen(state).has(id);
  if (wanted === isOpen) return true;
  update(store, toggleOpen, id);
  const members = state.index.memberOf.reduce((count, whole) => count + (whole === place ? 1 : 0), 0);
  setNews(isOpen ? mapWords.folded(name) : mapWords.opened(name, members));
  return true;
}

function focus(context: KeyContext, depth: Depth): boolean {
  const { store, setNews } = context;
  const place = actorAt(context);
  if (depth > 0 && place === undefined) return false;
  if (depth > 0) update(store, select, 'actor', store.getState().index.dataset.actors[place!]!.id);
  update(store, setDepth, depth);
  setNews(depth === 0 ? mapWords.unfocused : mapWords.focused(depth));
  return true;
}

/** Escape goes one step back: from a link to its actor, out of the focus, then out of the selection. */
function leave(context: KeyContext): boolean {
  const { store, cursor } = context;
  if (cursor?.type === 'link') return goTo(context, cursor.of);
  const { view } = store.getState();
  if (view.depth > 0) return focus(context, 0);
  if (view.selection.type === 'none') return false;
  update(store, clearSelection);
  return true;
}

function release(context: KeyContext): boolean {
  const place = actorAt(context);
  if (place === undefined || !context.scene.isPinned(place)) {
    context.scene.release();
    return true;
  }
  context.scene.release(place);
  context.setNews(mapWords.released(context.store.getState().index.dataset.actors[place]!.name));
  return true;
}
