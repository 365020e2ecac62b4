import { useId, useMemo, useRef, type ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import { sortRows, type SortOrder } from '../derive/sortRows.ts';
import type { Selection } from '../state/view.ts';
import { useApp } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
import type { Column, ColumnKey } from './columns.ts';
import { ColumnHead, SortMenu } from './SortControls.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useRowProps } from './useRowProps.ts';

interface DataGridProps<Row> {
  readonly label: string;
  readonly type: Exclude<Selection['type'], 'none'>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly sort: SortOrder<ColumnKey>;
  readonly onSort: (sort: SortOrder<ColumnKey>) => void;
  /** The widths of the columns, as a grid, and on a phone where each cell stands. */
  readonly layout: string;
  readonly renderCells: (row: Row) => ReactNode;
}

/** A sortable grid of which only the rows in sight are in the page. On a phone each row is a card. */
export function DataGrid<Row extends { readonly id: string }>(props: DataGridProps<Row>) {
  const { label, type, rows, columns, sort, onSort, layout, renderCells } = props;
  const column = columns.find(({ key }) => key === sort.column) ?? columns[0]!;
  const sorted = useMemo(() => sortRows(rows, column.valueOf, sort.isDescending), [rows, column, sort.isDescending]);
  const gridId = useId().replaceAll(/[^\w-]/g, '');
  const scroll = useRef<HTMLDivElement>(null);
  const { list, current, setCurrent, rowKeys } = useRowKeys(sorted.length, (row) => `${gridId}-${row}`);
  const rowProps = useRowProps(type);
  const selected = useApp(({ view }) => (view.selection.type === type ? view.selection.id : null));
  const hovered = useApp(({ hovered: on }) => (on?.type === type ? on.id : null));
  return (
    <>
      <SortMenu columns={columns} sort={sort} onSort={onSort} />
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={columns.length}
        className="flex min-h-0 grow flex-col text-sm"
      >
        <div className="shrink-0 overflow-y-scroll border-b border-edge [scrollbar-color:transparent_transparent] max-md:hidden">
          <div role="row" aria-rowindex={1} className={`grid gap-x-3 px-4 ${layout}`}>
            {columns.map((each) => (
              <ColumnHead key={each.key} column={each} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div
          ref={scroll}
          role="rowgroup"
          className="min-h-0 grow overflow-x-hidden overflow-y-scroll overscroll-contain print:overflow-visible"
          {...rowKeys}
        >
          {sorted.length === 0 && <p className="p-4 text-soft">{words.table.empty}</p>}
          <Virtualizer ref={list} scrollRef={scroll} data={sorted} keepMounted={[current]}>
            {(row, place) => (
              <div
                key={row.id}
                id={`${gridId}-${place}`}
                role="row"
                aria-rowindex={place + 2}
                aria-selected={row.id === selected}
                data-hovered={row.id === hovered || undefined}
                tabIndex={place === current ? 0 : -1}
                className={`grid cursor-pointer gap-x-3 border-b border-hairline px-4 py-1.5 -outline-offset-2 hover:bg-sunk data-hovered:bg-sunk aria-selected:bg-sunk aria-selected:shadow-[inset_3px_0_0_var(--ink)] touch:min-h-11 ${layout}`}
                {...rowProps(row.id, () => setCurrent(place))}
              >
                {renderCells(row)}
              </div>
            )}
          </Virtualizer>
        </div>
      </div>
    </>
  );
}
