import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { realIndex } from '../dataset/testing/realDataset.ts';
import type { AddressBar } from './addressBar.ts';
import { createAppStore, update, type AppStore } from './store.ts';
import { syncUrl, type UrlSync } from './syncUrl.ts';
import {
  clearFilters,
  initialView,
  select,
  setClock,
  setDepth,
  setDisplay,
  setMinOrigins,
  setWindow,
  toggleId,
  toggleOpen,
  toggleWord,
} from './view.ts';
import { viewFromQuery } from './viewUrl.ts';

const nothing = (): void => undefined;

/** A history of addresses in memory that behaves as a browser's does, with Safari's limit. */
function memoryBar(first = '') {
  const entries = [first];
  let at = 0;
  let writes: number[] = [];
  let onTravel = nothing;
  const count = (): void => {
    const now = performance.now();
    writes = [...writes.filter((time) => now - time < 30_000), now];
    if (writes.length > 100) throw new DOMException('too fast', 'SecurityError');
  };
  const go = (by: number): void => {
    if (entries[at + by] === undefined) return;
    at += by;
    onTravel();
  };
  const bar: AddressBar = {
    query: () => entries[at]!,
    push: (query) => {
      count();
      entries.splice(at + 1, Infinity, query);
      at += 1;
    },
    replace: (query) => {
      count();
      entries[at] = query;
    },
    back: () => go(-1),
    forward: () => go(1),
    onTravel: (listener) => {
      onTravel = listener;
      return nothing;
    },
    onLeave: () => nothing,
  };
  return { bar, entries, jump: () => onTravel() };
}

let store: AppStore;
let sync: UrlSync;
let others: string[];

function begin(query = ''): ReturnType<typeof memoryBar> {
  const memory = memoryBar(query);
  store = createAppStore(realIndex, viewFromQuery(query, realIndex).view);
  others = [];
  sync = syncUrl(store, memory.bar, (other) => others.push(other));
  return memory;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  sync.stop();
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTime(ms);

describe('the address follows the view', () => {
  it('begins by making itself canonical', () => {
    const { entries } = begin('utm_source=x&link=turkey~russia~military&view=map');
    expect(entries).toEqual(['link=russia~turkey~military']);
  });

  it('gets an entry for each selection, display, opened state and filter', () => {
    const { entries } = begin();
    const sources = realIndex.dataset.sources.map(({ id }) => id);
    update(store, select, 'actor', 'russia');
    later(1000);
    update(store, setDisplay, 'table');
    update(store, toggleOpen, 'russia');
    update(store, toggleWord, 'relations', 'economic');
    update(store, toggleWord, 'relations', 'diplomatic');
    update(store, toggleId, 'sources', 'moscow-times', sources);
    update(store, clearFilters);
    expect(entries).toEqual([
      '',
      'actor=russia',
      'actor=russia&view=table',
      'actor=russia&open=russia&view=table',
      'actor=russia&open=russia&view=table&relations=diplomatic,military',
      'actor=russia&open=russia&view=table&relations=military',
      'actor=russia&open=russia&view=table&relations=military&sources=-moscow-times',
      'actor=russia&open=russia&view=table',
    ]);
  });

  it('is right as soon as a hand rests: it may be copied', () => {
    const { bar } = begin();
    for (let frame = 0; frame < 30; frame++) {
      update(store, setWindow, { from: 16_760, to: 16_761 + frame });
      later(16);
    }
    later(150);
    expect(bar.query()).toBe('from=2015-11-21&to=2015-12-21');
  });

  it('gets one entry for a drag of the slider, written now and then, and at last as it came to rest', () => {
    const { bar, entries } = begin();
    for (let frame = 0; frame < 600; frame++) {
      update(store, setWindow, { from: 16_760, to: 16_761 + frame });
      later(16);
    }
    const last = bar.query();
    later(1000);
    expect(entries).toHaveLength(2);
    expect(last).not.toBe('');
    expect(bar.query()).toBe('from=2015-11-21&to=2017-07-13');
    later(5000);
    update(store, setWindow, { from: 16_760, to: 16_765 });
    later(1000);
    expect(entries).toHaveLength(3);
  });

  it('gives back what was before the drag, and an end to the window is a step of its own', () => {
    const { bar, entries } = begin('actor=russia');
    update(store, setWindow, { from: 16_760, to: 16_765 });
    update(store, setWindow, { from: 16_760, to: 16_766 });
    update(store, setWindow, null);
    expect(entries).toEqual(['actor=russia', 'actor=russia&from=2015-11-21&to=2015-11-27', 'actor=russia']);
    bar.back();
    expect(store.getState().view.window).toEqual({ from: 16_760, to: 16_766 });
    bar.back();
    expect(store.getState().view.window).toBeNull();
  });

  it('takes a held arrow key for one step, and slow presses for several', () => {
    const { entries } = begin();
    const { actors } = realIndex.dataset;
    for (const { id } of actors.slice(0, 30)) {
      update(store, select, 'actor', id);
      later(33);
    }
    later(1000);
    expect(entries).toEqual(['', `actor=${actors[29]!.id}`]);
    update(store, select, 'actor', 'russia');
    later(1000);
    update(store, select, 'actor', 'turkey');
    expect(entries).toHaveLength(4);
  });

  it('takes a changed clock, which drops the window, for a step, and corroboration for a slider', () => {
    const { entries } = begin('from=2015-11-24&to=2015-11-26');
    update(store, setClock, 'reported');
    for (const count of [2, 3, 4]) update(store, setMinOrigins, count);
    later(1000);
    expect(entries).toEqual(['from=2015-11-24&to=2015-11-26', 'clock=reported', 'clock=reported&min-origins=4']);
  });

  it('never writes faster than the strictest browser lets it, and never loses the last state', () => {
    const { bar } = begin();
    const ids = realIndex.dataset.actors.map(({ id }) => id);
    for (let at = 0; at < 2000; at++) {
      update(store, toggleOpen, ids[at % 7]!);
      update(store, setWindow, { from: 16_000, to: 16_000 + at });
      later(20);
    }
    update(store, setDepth, 3);
    later(31_000);
    expect(viewFromQuery(bar.query(), realIndex).view).toEqual(store.getState().view);
  });

  it('leaves no entry behind when nothing was changed', () => {
    const { entries } = begin();
    update(store, (view) => ({ ...view }));
    update(store, select, 'actor', 'russia');
    update(store, select, 'actor', 'russia');
    expect(entries).toEqual(['', 'actor=russia']);
  });
});

describe('the view follows Back and Forward', () => {
  it('through selections and filters, and does not write while it does', () => {
    const { bar, entries } = begin();
    update(store, select, 'actor', 'russia');
    later(1000);
    update(store, toggleWord, 'relations', 'economic');
    const last = store.getState().view;
    const walked = [...entries];
    sync.undo();
    expect(bar.query()).toBe('actor=russia');
    expect(store.getState().view).toEqual(select(initialView, 'actor', 'russia'));
    sync.undo();
    expect(store.getState().view).toEqual(initialView);
    sync.redo();
    sync.redo();
    expect(store.getState().view).toEqual(last);
    later(5000);
    expect(entries).toEqual(walked);
  });

  it('and a change after Back is a new step, even of the same kind at once', () => {
    const { entries } = begin();
    update(store, select, 'actor', 'russia');
    sync.undo();
    update(store, select, 'actor', 'turkey');
    expect(entries).toEqual(['', 'actor=turkey']);
    sync.undo();
    expect(store.getState().view).toEqual(initialView);
  });

  it('writes what waits before it goes back, so that nothing is lost on the way forward', () => {
    begin();
    update(store, setWindow, { from: 16_760, to: 16_761 });
    later(100);
    update(store, setWindow, { from: 16_760, to: 16_766 });
    sync.undo();
    sync.redo();
    expect(store.getState().view.window).toEqual({ from: 16_760, to: 16_766 });
  });

  it('is not disturbed by a jump within the page while an address waits to be written', () => {
    const { bar, jump } = begin('actor=russia');
    update(store, setWindow, { from: 16_760, to: 16_761 });
    update(store, setWindow, { from: 16_760, to: 16_766 });
    jump();
    later(1000);
    expect(store.getState().view.window).toEqual({ from: 16_760, to: 16_766 });
    expect(bar.query()).toBe('actor=russia&from=2015-11-21&to=2015-11-27');
  });

  it('asks for another dataset where the address is of one', () => {
    const { bar } = begin('actor=russia');
    sync.withoutStep(() => undefined);
    bar.push('data=other&actor=x');
    bar.push('file=mine');
    bar.back();
    expect(others).toEqual(['data=other&actor=x']);
    expect(store.getState().view).toEqual(select(initialView, 'actor', 'russia'));
    bar.back();
    expect(others).toHaveLength(1);
  });

  it('says what of an older address is no longer there', () => {
    const { bar } = begin('actor=russia');
    bar.push('actor=nobody-knows');
    update(store, select, 'actor', 'turkey');
    bar.back();
    expect(store.getState().notices).toMatchObject([{ part: 'actor', given: 'nobody-knows' }]);
  });
});
