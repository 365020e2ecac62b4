import { describe, expect, it } from 'vitest';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { createAppStore, update, type AppStore } from '../state/store.ts';
import { foldAll, initialView, openAll, select, setDepth, setWindow, toggleOpen, toggleWord } from '../state/view.ts';
import { follow } from './follow.ts';

const index = indexDataset(generateDataset({ actors: 40, links: 200, seed: 4 }));
const whole = index.dataset.actors.find((_, place) => index.hasMembers[place])!;

const open = (store: AppStore) => update(store, toggleOpen, whole.id);
const choose = (store: AppStore) => update(store, select, 'actor', whole.id);
const focus = (store: AppStore) => update(store, setDepth, 1);

/** What the camera is told while something happens. */
function told(happens: (store: AppStore) => void, before: (store: AppStore) => void = () => {}): readonly string[] {
  const store = createAppStore(index, initialView);
  before(store);
  const calls: string[] = [];
  store.subscribe((state, last) =>
    follow(
      {
        show: (places) => calls.push(`show ${places.length}`),
        visit: (places) => calls.push(places.length > 1 ? 'visit' : 'visit one'),
        comeBack: () => calls.push('come back'),
      },
      state,
      last,
    ),
  );
  happens(store);
  return calls;
}

describe('the window', () => {
  it('goes to an actor that is opened, and back when it is folded', () => {
    expect(told(open)).toEqual(['visit']);
    expect(told(open, open)).toEqual(['come back']);
  });

  it('stays when all are opened, and comes back when all are folded', () => {
    expect(told((store) => update(store, openAll, index))).toEqual([]);
    expect(
      told(
        (store) => update(store, foldAll),
        (store) => update(store, openAll, index),
      ),
    ).toEqual(['come back']);
  });

  it('goes to what is in focus, and back', () => {
    expect(told(focus, choose)).toEqual(['visit']);
    expect(
      told(
        (store) => update(store, setDepth, 0),
        (store) => {
          choose(store);
          focus(store);
        },
      ),
    ).toEqual(['come back']);
  });

  it('shows what is selected', () => {
    expect(told((store) => update(store, select, 'actor', whole.id))).toEqual(['show 1']);
    const { a, b } = { a: index.dataset.actors[0]!.id, b: index.dataset.actors[1]!.id };
    const [first, second] = [a, b].toSorted();
    expect(told((store) => update(store, select, 'link', `${first}~${second}~military`))).toEqual(['show 2']);
  });

  it('stays for every filter and every window of time', () => {
    expect(
      told((store) => {
        update(store, toggleWord, 'relations', 'military');
        update(store, setWindow, { from: 0, to: 1 });
      }),
    ).toEqual([]);
  });
});
