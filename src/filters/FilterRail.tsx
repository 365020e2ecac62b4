import { SlidersHorizontal } from 'lucide-react';
import { useApp } from '../state/useApp.ts';
import { appWords } from '../ui/words/appWords.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { selectActive } from './ClearFilters.tsx';
import { RelationToggles } from './RelationToggles.tsx';

/** The filters folded away beside the map: the relations stay in reach. */
export function FilterRail({ onShow }: { readonly onShow: () => void }) {
  const active = useApp(selectActive);
  return (
    <section aria-label={appWords.filters} className="flex flex-col items-center gap-1">
      <button
        type="button"
        aria-label={active > 0 ? `${filtersWords.show}, ${filtersWords.active(active)}` : filtersWords.show}
        title={filtersWords.show}
        onClick={onShow}
        className="relative mb-1 grid size-10 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink touch:size-11"
      >
        <SlidersHorizontal aria-hidden size={18} strokeWidth={1.75} />
        {active > 0 && <ActiveCount count={active} />}
      </button>
      <RelationToggles isUpright />
    </section>
  );
}

function ActiveCount({ count }: { readonly count: number }) {
  return (
    <span
      aria-hidden
      className="absolute top-0.5 right-0.5 min-w-4 rounded-full px-1 text-2xs leading-4 font-semibold chosen"
    >
      {count}
    </span>
  );
}
