import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../state/useApp.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { selectActive } from './ClearFilters.tsx';
import { FilterColumn } from './FilterColumn.tsx';
import { RelationToggles } from './RelationToggles.tsx';

/** On a small screen: the relations in a row, and everything else in a sheet. */
export function FilterBar() {
  const [isOpen, setOpen] = useState(false);
  const active = useApp(selectActive);
  return (
    <div className="flex items-center justify-between px-2">
      <RelationToggles />
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={active > 0 ? `${filtersWords.show}, ${filtersWords.active(active)}` : filtersWords.show}
        className="flex min-h-11 items-center gap-2 rounded-md px-3 text-xs font-medium"
      >
        <SlidersHorizontal aria-hidden size={16} />
        {filtersWords.short}
        {active > 0 && (
          <span aria-hidden className="min-w-5 rounded-full px-1 text-center text-2xs leading-5 font-semibold chosen">
            {active}
          </span>
        )}
      </button>
      {isOpen && (
        <Dialog isSheet title={appWords.filters} onClose={() => setOpen(false)}>
          <FilterColumn />
        </Dialog>
      )}
    </div>
  );
}
