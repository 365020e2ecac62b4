import type { ReactNode } from 'react';
import { selectCounts } from '../derive/counts.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { onlyWord, toggleWord, type SetFilter, type WordOf } from '../state/view.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';

/** A filter over one of the model's closed word lists. */
export function WordFilter<Name extends SetFilter>(props: {
  readonly filter: Name;
  readonly heading: string;
  readonly all: readonly WordOf<Name>[];
  /** Those that the dataset has, where that is not all. */
  readonly shown?: readonly WordOf<Name>[];
  readonly names: Readonly<Record<WordOf<Name>, string>>;
  readonly marks?: Readonly<Record<WordOf<Name>, ReactNode>>;
}) {
  const { filter, all, names } = props;
  const store = useAppStore();
  const counts = useApp((state: AppState) => selectCounts(state)[filter]);
  const through = useApp((state: AppState): ReadonlySet<string> => state.view.filters[filter]);
  const isAlone = (word: WordOf<Name>) => through.size === 1 && through.has(word);
  return (
    <ChoiceGroup name={props.heading}>
      {all.map(
        (word, place) =>
          (props.shown?.includes(word) ?? true) && (
            <ChoiceRow
              key={word}
              name={names[word]}
              mark={props.marks?.[word]}
              count={counts[place] ?? 0}
              isOn={through.has(word)}
              onToggle={() => update(store, toggleWord<Name>, filter, word)}
              // Asked a second time, "only" brings the others back: so does taking the last one away.
              onOnly={() =>
                isAlone(word)
                  ? update(store, toggleWord<Name>, filter, word)
                  : update(store, onlyWord<Name>, filter, word)
              }
            />
          ),
      )}
    </ChoiceGroup>
  );
}
