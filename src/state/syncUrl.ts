import type { AddressBar } from './addressBar.ts';
import { historyStep } from './historyStep.ts';
import { storiesOf } from './listedDataset.ts';
import { isSameDataset, openedFromQuery } from './openedDataset.ts';
import { stateToQuery } from './permalink.ts';
import type { AppStore } from './store.ts';
import { viewFromQuery } from './viewUrl.ts';
import { createAddressWriter } from './addressWriter.ts';

export interface UrlSync {
  /** Steps through what the address has been, within this page. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** For changes that are no step of the reader's, such as a dataset that Back asked for and that is now there. */
  readonly withoutStep: (change: () => void) => void;
  readonly stop: () => void;
}

/**
 * Keeps the address and the store alike: changes of the store go to the address, Back and Forward come back from it.
 * Begins by making the address canonical.
 * @param onOtherDataset Back or Forward reached an address of another dataset, which has to be loaded first
 */
export function syncUrl(store: AppStore, bar: AddressBar, onOtherDataset: (query: string) => void): UrlSync {
  const writer = createAddressWriter(bar);
  let isStep = true;
  let last = { kind: '', at: -Infinity };

  const withoutStep = (change: () => void) => {
    isStep = false;
    try {
      change();
    } finally {
      isStep = true;
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view && state.opened === before.opened && state.index === before.index) return;
    const step = historyStep(before, state);
    const at = performance.now();
    const goesOn = step !== undefined && step.kind === last.kind && at - last.at < step.settleMs;
    if (step) last = isStep ? { kind: step.kind, at } : { kind: '', at };
    writer.write(isStep && step && !goesOn ? 'push' : 'replace', () => stateToQuery(state));
  });

  const stopTravel = bar.onTravel(() => {
    if (!writer.hasTravelled()) return;
    const query = bar.query();
    const { opened: present, index, datasets, view } = store.getState();
    if (query === stateToQuery({ opened: present, index, view })) return;
    const opened = openedFromQuery(query);
    const isFirst = opened.type === 'listed' && opened.id === datasets[0]?.id;
    if (isSameDataset(isFirst ? { type: 'first' } : opened, present)) {
      withoutStep(() => store.setState(viewFromQuery(query, index, storiesOf(present, datasets))));
    } else onOtherDataset(query);
  });
  const stopLeave = bar.onLeave(writer.flush);

  writer.write('replace', () => stateToQuery(store.getState()));
  writer.flush();

  return {
    undo: () => {
      writer.flush();
      bar.back();
    },
    redo: () => {
      writer.flush();
      bar.forward();
    },
    withoutStep,
    stop: () => {
      unsubscribe();
      stopTravel();
      stopLeave();
      writer.flush();
    },
  };
}
