import { selectCounts } from '../derive/counts.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { onlyWord, toggleWord } from '../state/view.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';

const selectRelations = (state: AppState) => state.view.filters.relations;

/** The three relations as small buttons: mark and count. */
export function RelationToggles({ isUpright = false }: { readonly isUpright?: boolean }) {
  const store = useAppStore();
  const { relations: counts } = useApp(selectCounts);
  const through = useApp(selectRelations);
  return (
    <div className={`flex gap-1 ${isUpright ? 'flex-col' : ''}`}>
      {RELATIONS.map((relation, place) => {
        const isOn = through.has(relation);
        const count = counts[place] ?? 0;
        return (
          <button
            key={relation}
            type="button"
            aria-pressed={isOn}
            aria-label={filtersWords.row(words.relation[relation], count)}
            title={words.relation[relation]}
            onClick={(event) =>
              update(store, event.altKey ? onlyWord<'relations'> : toggleWord<'relations'>, 'relations', relation)
            }
            className={`flex items-center rounded-md text-xs tabular-nums hover:bg-sunk ${isUpright ? 'min-h-12 w-11 flex-col justify-center gap-0.5' : 'min-h-11 gap-1.5 px-2'}`}
          >
            <span className={isOn ? '' : 'opacity-35 grayscale'}>
              <RelationBadge relation={relation} isDecorative className="block size-4" />
            </span>
            <span className={isOn ? 'text-ink' : 'text-faint line-through'}>{words.number(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
