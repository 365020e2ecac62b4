import type { KeyboardEvent } from 'react';
import { claimRow, type ActorRow, type LinkRow } from '../derive/tableRows.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearFilters, setDepth } from '../state/view.ts';
import { words } from '../ui/words.ts';
import { tableWords } from '../ui/words/tableWords.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { ActorCells, ACTOR_LAYOUT, ClaimCells, CLAIM_LAYOUT, LinkCells, LINK_LAYOUT } from './cells.tsx';
import { ACTOR_COLUMNS, claimColumns, LINK_COLUMNS } from './columns.ts';
import { DataGrid } from './DataGrid.tsx';
import { useClaimPlaces, useRows } from './useRows.ts';
import { TABS, useTableState, type Tab } from './useTableState.ts';

/** What the map shows, as tables: the same selection, filters and levels, and everything the map can do. */
export function TableView() {
  const { tab, sort, setTab, setSort } = useTableState();
  const rows = useRows();
  const grid = { sort: sort[tab], onSort: setSort };
  return (
    <section aria-label={tableWords.label} className="flex size-full min-h-0 flex-col bg-paper">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-hairline px-4 py-1">
        <Tabs
          tab={tab}
          onTab={setTab}
          counts={{ links: rows.links.length, actors: rows.actors.length, claims: rows.claimCount }}
        />
        <Hidden />
      </div>
      <div id={`table-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} className="flex min-h-0 grow flex-col">
        {tab === 'links' && <Links {...grid} rows={rows.links} />}
        {tab === 'actors' && <Actors {...grid} rows={rows.actors} />}
        {tab === 'claims' && <Claims {...grid} />}
      </div>
    </section>
  );
}

type GridProps = Pick<Parameters<typeof DataGrid>[0], 'sort' | 'onSort'>;

const idOfRow = ({ id }: { readonly id: string }) => id;

function Links(props: GridProps & { readonly rows: readonly LinkRow[] }) {
  return (
    <DataGrid
      {...props}
      label={tableWords.tabs.links}
      type="link"
      idOf={idOfRow}
      columns={LINK_COLUMNS}
      layout={LINK_LAYOUT}
      renderCells={(row) => <LinkCells {...row} />}
    />
  );
}

function Actors(props: GridProps & { readonly rows: readonly ActorRow[] }) {
  return (
    <DataGrid
      {...props}
      label={tableWords.tabs.actors}
      type="actor"
      idOf={idOfRow}
      columns={ACTOR_COLUMNS}
      layout={ACTOR_LAYOUT}
      renderCells={(row) => <ActorCells {...row} />}
    />
  );
}

function Claims(props: GridProps) {
  const index = useApp((state) => state.index);
  const claims = useClaimPlaces();
  return (
    <DataGrid
      {...props}
      label={tableWords.tabs.claims}
      type="claim"
      rows={claims}
      idOf={(place) => index.dataset.claims[place]?.id ?? ''}
      columns={claimColumns(index)}
      layout={CLAIM_LAYOUT}
      renderCells={(place) => <ClaimCells {...claimRow(index, place)} />}
    />
  );
}

function Tabs(props: {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly counts: Readonly<Record<Tab, number>>;
}) {
  const { tab, onTab, counts } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    const next = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={tableWords.label} className="flex gap-1">
      {TABS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls={name === tab ? `table-${name}` : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={onKeyDown}
          className="min-h-9 border-b-2 border-transparent px-2 text-sm text-soft hover:text-ink aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink touch:min-h-11 touch:px-3"
        >
          {tableWords.tabs[name]}{' '}
          <span className="font-normal text-faint tabular-nums">{words.number(counts[name])}</span>
        </button>
      ))}
    </div>
  );
}

/** What the table leaves out, each counted, with a way to bring it back. */
function Hidden() {
  const store = useAppStore();
  const { hidden } = useApp(selectVisibleGraph);
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-soft">
      {hidden.filteredClaims > 0 && (
        <span>
          {panelWords.hiddenClaims(hidden.filteredClaims)}{' '}
          <TextButton onClick={() => update(store, clearFilters)}>{tableWords.clearFilters}</TextButton>
        </span>
      )}
      {hidden.outsideFocus > 0 && (
        <span>
          {tableWords.outsideFocus(hidden.outsideFocus)}{' '}
          <TextButton onClick={() => update(store, setDepth, 0)}>{panelWords.unfocus}</TextButton>
        </span>
      )}
    </p>
  );
}

function TextButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="font-medium text-ink underline underline-offset-2 touch:min-h-11"
    >
      {children}
    </button>
  );
}
