import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { createAppStore, hover, update } from './store.ts';
import { isAhead, trailOf, updateAhead } from './trail.ts';
import { initialView, setDisplay, setWindow } from './view.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const WINDOWS = [16_760, 16_761, 16_762].map((from) => ({ from, to: 16_770 }));

function followed() {
  const store = createAppStore(index, initialView);
  const trail = trailOf(store);
  const shown: unknown[] = [];
  trail.subscribe(({ view }) => shown.push(view.window));
  return { store, trail, shown };
}

it('shows each change at once', () => {
  const { store, trail } = followed();
  update(store, setDisplay, 'table');
  expect(trail.getState()).toBe(store.getState());
});

it('is behind while a hand moves the window, and shows only the last of the steps of a moment', () => {
  const { store, trail, shown } = followed();
  for (const window of WINDOWS) updateAhead(store, setWindow, window);
  expect(store.getState().view.window).toEqual(WINDOWS[2]);
  expect(trail.getState().view.window).toBeNull();
  vi.advanceTimersByTime(100);
  expect(trail.getState()).toBe(store.getState());
  expect(shown).toEqual([WINDOWS[2]]);
});

it('follows a hand that does not stop, seldom', () => {
  const { store, shown } = followed();
  for (let step = 0; step < 36; step++) {
    updateAhead(store, setWindow, WINDOWS[step % 3]!);
    vi.advanceTimersByTime(60);
  }
  expect(shown).toEqual([WINDOWS[1], WINDOWS[0]]);
});

it('says, while the store changes, whether the page stays behind', () => {
  const { store } = followed();
  const said: boolean[] = [];
  store.subscribe(() => said.push(isAhead(store)));
  updateAhead(store, setWindow, WINDOWS[0]!);
  update(store, setWindow, WINDOWS[1]!);
  expect(said).toEqual([true, false]);
});

it('is brought up to the store by any other change, once', () => {
  const { store, trail, shown } = followed();
  updateAhead(store, setWindow, WINDOWS[0]!);
  hover(store, { type: 'actor', id: 'russia' });
  expect(trail.getState()).toBe(store.getState());
  vi.advanceTimersByTime(200);
  expect(shown).toEqual([WINDOWS[0]]);
});
