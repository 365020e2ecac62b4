import type { Clock, DatasetIndex, Span } from '../dataset/datasetIndex.ts';
import {
  ACTOR_KINDS,
  RELATIONS,
  STANCES,
  STATUSES,
  type ActorKind,
  type Relation,
  type Stance,
  type Status,
} from '../model/vocabulary.ts';

/** What the reader is looking at. Everything in here is in the permalink, and nothing else is. */
export interface View {
  /** What is being read beside the map: the place in a story, steps counted from 1. */
  readonly story: { readonly id: string; readonly step: number } | null;
  readonly selection: Selection;
  /** Actors opened into their members, by id. */
  readonly open: ReadonlySet<string>;
  /** How many links away from the selected actor is still shown; 0: no focus. */
  readonly depth: Depth;
  readonly display: Display;
  /** What becomes of actors and links that no matching claim ties. */
  readonly unmatched: Unmatched;
  /** Whether names and counts of claims are written on the map; what is selected or pointed at is named where there is room. */
  readonly names: Names;
  readonly clock: Clock;
  /** Null: the whole span of the dataset. */
  readonly window: Span | null;
  /** Whether claims without a date match while a window is set. */
  readonly undated: boolean;
  readonly filters: Filters;
}

/** By id, never the thing itself: what a filter hides stays selected. */
export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'actor' | 'link' | 'claim' | 'fact' | 'dispute'; readonly id: string };

export type Depth = 0 | 1 | 2 | 3;

export const DISPLAYS = ['map', 'table'] as const;
export type Display = (typeof DISPLAYS)[number];

export const UNMATCHED = ['fade', 'hide'] as const;
export type Unmatched = (typeof UNMATCHED)[number];

export const NAMES = ['show', 'hide'] as const;
export type Names = (typeof NAMES)[number];

/** How a view is looked at, whatever it shows: the reader's own while a story is told. */
export type OwnLooks = Pick<View, 'display' | 'names'>;

export function ownLooksOf({ display, names }: View): OwnLooks {
  return { display, names };
}

/** A claim matches when it passes every filter. A set holds what is let through. */
export interface Filters {
  readonly relations: ReadonlySet<Relation>;
  readonly stances: ReadonlySet<Stance>;
  readonly statuses: ReadonlySet<Status>;
  /** Kinds of actor: a claim passes when both of its actors do. */
  readonly kinds: ReadonlySet<ActorKind>;
  /** Source ids; null: every source. */
  readonly sources: ReadonlySet<string> | null;
  /** Origin ids; null: every origin. */
  readonly origins: ReadonlySet<string> | null;
  /** Only facts that at least this many independent origins report. */
  readonly minOrigins: number;
  readonly onlyDisputed: boolean;
}

export const initialFilters: Filters = {
  relations: new Set(RELATIONS),
  stances: new Set(STANCES),
  statuses: new Set(STATUSES),
  kinds: new Set(ACTOR_KINDS),
  sources: null,
  origins: null,
  minOrigins: 1,
  onlyDisputed: false,
};

export const initialView: View = {
  story: null,
  selection: { type: 'none' },
  open: new Set(),
  depth: 0,
  display: 'map',
  unmatched: 'fade',
  names: 'show',
  clock: 'happened',
  window: null,
  undated: true,
  filters: initialFilters,
};

export function select(view: View, type: Exclude<Selection['type'], 'none'>, id: string): View {
  const same = view.selection.type === type && 'id' in view.selection && view.selection.id === id;
  if (same) return view;
  return { ...view, selection: { type, id }, depth: type === 'actor' ? view.depth : 0 };
}

export function clearSelection(view: View): View {
  return view.selection.type === 'none' ? view : { ...view, selection: initialView.selection, depth: 0 };
}

export function toggleOpen(view: View, actor: string): View {
  const open = new Set(view.open);
  if (!open.delete(actor)) open.add(actor);
  return { ...view, open };
}

export function openAll(view: View, index: DatasetIndex): View {
  return {
    ...view,
    open: new Set(index.dataset.actors.flatMap((actor, place) => (index.hasMembers[place] ? [actor.id] : []))),
  };
}

export function foldAll(view: View): View {
  return { ...view, open: initialView.open };
}

export function setDepth(view: View, depth: Depth): View {
  return { ...view, depth };
}

export function setDisplay(view: View, display: Display): View {
  return { ...view, display };
}

export function setUnmatched(view: View, unmatched: Unmatched): View {
  return { ...view, unmatched };
}

export function setNames(view: View, names: Names): View {
  return { ...view, names };
}

/** Changing the clock drops the window: a span of happenings means nothing among publications. */
export function setClock(view: View, clock: Clock): View {
  return clock === view.clock ? view : { ...view, clock, window: null };
}

/** @param window null: everything; its ends are put in order */
export function setWindow(view: View, window: Span | null): View {
  if (window === null) return { ...view, window: null };
  return { ...view, window: { from: Math.min(window.from, window.to), to: Math.max(window.from, window.to) } };
}

export function setUndated(view: View, undated: boolean): View {
  return { ...view, undated };
}

export type SetFilter = 'relations' | 'stances' | 'statuses' | 'kinds';
/** A word of such a filter. */
export type WordOf<Name extends SetFilter> =
  Filters[Name] extends ReadonlySet<infer Word extends string> ? Word : never;

/** Lets a word through or not. The last one left cannot be taken away: it brings all back instead. */
export function toggleWord<Name extends SetFilter>(view: View, name: Name, word: WordOf<Name>): View {
  const words = new Set<unknown>(view.filters[name]);
  if (!words.delete(word)) words.add(word);
  return { ...view, filters: { ...view.filters, [name]: words.size === 0 ? initialFilters[name] : words } };
}

/** Lets one word alone through. */
export function onlyWord<Name extends SetFilter>(view: View, name: Name, word: WordOf<Name>): View {
  return { ...view, filters: { ...view.filters, [name]: new Set([word]) } };
}

/** @param all every id there is, so that letting all through is the same as no filter */
export function toggleId(view: View, name: 'sources' | 'origins', id: string, all: readonly string[]): View {
  const ids = new Set(view.filters[name] ?? all);
  if (!ids.delete(id)) ids.add(id);
  const none = ids.size === 0 || ids.size === all.length;
  return { ...view, filters: { ...view.filters, [name]: none ? null : ids } };
}

/** Lets one id alone through; asked a second time, all. */
export function onlyId(view: View, name: 'sources' | 'origins', id: string): View {
  const now = view.filters[name];
  const isAlone = now?.size === 1 && now.has(id);
  return { ...view, filters: { ...view.filters, [name]: isAlone ? null : new Set([id]) } };
}

export function setMinOrigins(view: View, minOrigins: number): View {
  return { ...view, filters: { ...view.filters, minOrigins } };
}

export function setOnlyDisputed(view: View, onlyDisputed: boolean): View {
  return { ...view, filters: { ...view.filters, onlyDisputed } };
}

/** Every filter and the window back to letting all through; the selection and the open actors stay. */
export function clearFilters(view: View): View {
  return { ...view, filters: initialFilters, window: null, undated: true };
}
