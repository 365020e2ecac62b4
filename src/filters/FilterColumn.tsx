import { ChevronDown, PanelLeftClose } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { selectCounts } from '../derive/counts.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { useApp } from '../state/useApp.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { appWords } from '../ui/words/appWords.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { keyWords } from '../ui/words/keyWords.ts';
import { ClearFilters } from './ClearFilters.tsx';
import { LineMark, StanceMark } from './marks.tsx';
import { UnmatchedSwitch } from './UnmatchedSwitch.tsx';
import { WordFilter } from './WordFilter.tsx';
import { laterPart } from '../ui/laterPart.tsx';

const MoreFilters = laterPart(async () => (await import('./MoreFilters.tsx')).MoreFilters);
const MapKey = laterPart(async () => (await import('./MapKey.tsx')).MapKey);

const RELATION_MARKS = {
  diplomatic: <RelationBadge relation="diplomatic" isDecorative />,
  military: <RelationBadge relation="military" isDecorative />,
  economic: <RelationBadge relation="economic" isDecorative />,
};
const STANCE_MARKS = {
  cooperative: <StanceMark stance="cooperative" />,
  neutral: <StanceMark stance="neutral" />,
  conflictual: <StanceMark stance="conflictual" />,
};
const [SOLID, DASHED, DOTTED] = [
  <LineMark key="m" dash="solid" />,
  <LineMark key="m" dash="dashed" />,
  <LineMark key="m" dash="dotted" />,
];
const STATUS_MARKS = {
  occurred: SOLID,
  ongoing: SOLID,
  planned: DASHED,
  proposed: DASHED,
  claimed: DOTTED,
  denied: DOTTED,
  hypothetical: DOTTED,
};

/** The legend that is also the filter. */
export function FilterColumn({ onHide }: { readonly onHide?: () => void }) {
  return (
    <section aria-label={appWords.filters} className="flex flex-col gap-3">
      <header className="flex min-h-8 items-center justify-between pl-1">
        <ClaimsShown />
        <div className="grow" />
        <ClearFilters />
        {onHide && <IconButton icon={PanelLeftClose} label={filtersWords.hide} onClick={onHide} className="-mr-1" />}
      </header>
      <WordFilter
        filter="relations"
        heading={filtersWords.relation}
        all={RELATIONS}
        names={words.relation}
        marks={RELATION_MARKS}
      />
      <WordFilter
        filter="stances"
        heading={filtersWords.stance}
        all={STANCES}
        names={words.stance}
        marks={STANCE_MARKS}
      />
      <WordFilter
        filter="statuses"
        heading={filtersWords.status}
        all={STATUSES}
        names={words.status}
        marks={STATUS_MARKS}
      />
      <UnmatchedSwitch />
      <Disclosure name={filtersWords.more}>
        <MoreFilters />
      </Disclosure>
      <Disclosure name={keyWords.heading}>
        <MapKey />
      </Disclosure>
    </section>
  );
}

function ClaimsShown() {
  const { matched, total } = useApp(selectCounts);
  return (
    <p className="min-w-0 text-xs leading-4 text-faint tabular-nums">{filtersWords.claimsShown(matched, total)}</p>
  );
}

/** Has what was opened in sight, once it is there. */
function Revealed() {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // It answers with a promise in newer browsers, which is nothing to clean up with.
    end.current?.closest('details')?.scrollIntoView({ block: 'start' });
  }, []);
  return <span ref={end} hidden />;
}

/** What few readers need is fetched when one opens it. */
function Disclosure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="border-t border-hairline pt-1">
      <summary className="flex min-h-8 list-none items-center justify-between rounded pl-1 text-sm font-medium hover:bg-sunk touch:min-h-11 [&::-webkit-details-marker]:hidden">
        {name}
        <ChevronDown
          aria-hidden
          size={16}
          className={`text-faint transition-transform ${isOpen ? 'rotate-180' : ''}`}
        />
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-3 pt-2">
          <Suspense>
            {children}
            <Revealed />
          </Suspense>
        </div>
      )}
    </details>
  );
}
