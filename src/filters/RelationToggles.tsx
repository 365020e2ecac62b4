import { selectCounts } from '../derive/counts.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { onlyWord, toggleWord } from '../state/view.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';

const selectRelations = (state: AppState) => state.view.filters.relations;

/** The three relations as small buttons: mark and count. */
export function RelationToggles({ className = '' }: { readonly className?: string }) {
  const store = useAppStore();
  const { relations: counts } = useApp(selectCounts);
  const through = useApp(selectRelations);
  return (
    <div className={`flex gap-1 ${className}`}>
      {RELATIONS.map((relation, place) => {
        const isOn = through.has(relation);
        const count = counts[place] ?? 0;
        return (
          <button
            key={relation}
            type="button"
            aria-pressed={isOn}
            aria-label={words.filters.row(words.relation[relation], count)}
            title={words.relation[relation]}
            onClick={(event) =>
              update(store, event.altKey ? onlyWord<'relations'> : toggleWord<'relations'>, 'relations', relation)
            }
            className="flex min-h-9 items-center gap-1.5 rounded-md px-2 text-xs tabular-nums hover:bg-sunk touch:min-h-11"
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
