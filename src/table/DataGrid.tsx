import { useId, useMemo, useRef, type ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import { sortRows, type SortOrder } from '../derive/sortRows.ts';
import { useApp } from '../state/useApp.ts';
import type { Selection } from '../state/view.ts';
import { tableWords } from '../ui/words/tableWords.ts';
import type { Column, ColumnKey } from './columns.ts';
import { ColumnHead, SortMenu } from './SortControls.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useRowProps } from './useRowProps.ts';

/** The height of the row of heads, which covers the top of what scrolls. */
const HEAD_PX = 37;

interface DataGridProps<Row> {
  readonly label: string;
  readonly type: Exclude<Selection['type'], 'none'>;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly sort: SortOrder<ColumnKey>;
  readonly onSort: (sort: SortOrder<ColumnKey>) => void;
  /** The widths of the columns, as classes of a grid. */
  readonly layout: string;
  readonly renderCells: (row: Row) => ReactNode;
}

/** A sortable grid of which only the rows in sight are in the page. Where it is narrow each row is a card. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, type, rows, idOf, columns, sort, onSort, layout, renderCells } = props;
  const column = columns.find(({ key }) => key === sort.column) ?? columns[0]!;
  const sorted = useMemo(() => sortRows(rows, column.valueOf, sort.isDescending), [rows, column, sort.isDescending]);
  const gridId = useId().replaceAll(/[^\w-]/g, '');
  const scroll = useRef<HTMLDivElement>(null);
  const { list, current, setCurrent, rowKeys } = useRowKeys(sorted.length, (row) => `${gridId}-${row}`);
  const rowProps = useRowProps(type);
  const selected = useApp(({ view }) => (view.selection.type === type ? view.selection.id : null));
  const hovered = useApp(({ hovered: on }) => (on?.type === type ? on.id : null));
  return (
    <div className="@container flex min-h-0 grow flex-col">
      <SortMenu columns={columns} sort={sort} onSort={onSort} />
      <div
        ref={scroll}
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        className="min-h-0 grow scroll-pt-10 overflow-auto overscroll-contain text-sm print:overflow-visible"
        {...rowKeys}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={`sticky top-0 z-10 h-[37px] gap-x-1.5 border-b border-edge bg-paper px-3 @max-[38rem]:hidden ${layout}`}
        >
          {columns.map((each) => (
            <ColumnHead key={each.key} column={each} sort={sort} onSort={onSort} />
          ))}
        </div>
        {sorted.length === 0 && (
          <div role="row" aria-rowindex={2} className="p-4 text-soft">
            <div role="gridcell">{tableWords.empty}</div>
          </div>
        )}
        <Virtualizer ref={list} scrollRef={scroll} startMargin={HEAD_PX} data={sorted} keepMounted={[current]}>
          {(row, place) => {
            const id = idOf(row);
            return (
              <div
                key={id}
                id={`${gridId}-${place}`}
                role="row"
                aria-rowindex={place + 2}
                aria-selected={id === selected}
                data-hovered={id === hovered || undefined}
                tabIndex={place === current ? 0 : -1}
                className={`cursor-pointer gap-x-1.5 border-b border-hairline px-3 py-1.5 -outline-offset-2 hover:bg-sunk data-hovered:bg-sunk aria-selected:bg-sunk aria-selected:shadow-[inset_3px_0_0_var(--ink)] @max-[38rem]:flex @max-[38rem]:flex-wrap @max-[38rem]:gap-x-3 @max-[38rem]:px-4 @max-[38rem]:py-2.5 ${layout}`}
                {...rowProps(id, () => setCurrent(place))}
              >
                {renderCells(row)}
              </div>
            );
          }}
        </Virtualizer>
      </div>
    </div>
  );
}
