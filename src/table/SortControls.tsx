import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SortOrder } from '../derive/sortRows.ts';
import { tableWords } from '../ui/words/tableWords.ts';
import { FROM, type Column, type ColumnKey } from './columns.ts';

/** The head of a column: pressing it sorts, pressing again turns the order. */
export function ColumnHead<Row>(props: {
  readonly column: Column<Row>;
  readonly sort: SortOrder<ColumnKey>;
  readonly onSort: (sort: SortOrder<ColumnKey>) => void;
}) {
  const { column, sort, onSort } = props;
  const isSorted = sort.column === column.key;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  const Sign = column.sign;
  const name = tableWords.column[column.key];
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
      className={`min-w-0 ${column.from ? FROM[column.from] : ''}`}
    >
      <button
        type="button"
        title={Sign ? name : undefined}
        onClick={() =>
          onSort({ column: column.key, isDescending: isSorted ? !sort.isDescending : Boolean(column.isGreatestFirst) })
        }
        className={`-mx-1 flex min-h-9 items-center gap-0.5 rounded-sm px-1 text-left text-xs font-semibold text-soft hover:text-ink touch:min-h-11 ${isSorted ? 'max-w-[calc(100%+1.25rem)]' : 'max-w-full'}`}
      >
        <span className={`truncate ${Sign ? '@max-[60rem]:sr-only' : ''}`}>{name}</span>
        {Sign && !isSorted && <Sign aria-hidden size={14} className="shrink-0 @min-[60rem]:hidden" />}
        {isSorted && <Arrow aria-hidden size={13} className="shrink-0" />}
      </button>
    </div>
  );
}

/** On a phone, where there is no row of heads. */
export function SortMenu<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly sort: SortOrder<ColumnKey>;
  readonly onSort: (sort: SortOrder<ColumnKey>) => void;
}) {
  const { columns, sort, onSort } = props;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <div className="flex items-center gap-2 border-b border-edge px-4 py-1 text-sm @min-[38rem]:hidden">
      <label className="flex items-center gap-2 text-soft">
        {tableWords.sortBy}
        <select
          value={sort.column}
          onChange={({ target }) => {
            const column = columns.find(({ key }) => key === target.value);
            if (column) onSort({ column: column.key, isDescending: Boolean(column.isGreatestFirst) });
          }}
          className="h-9 rounded-md border border-edge bg-paper px-2 text-ink touch:h-11"
        >
          {columns.map(({ key }) => (
            <option key={key} value={key}>
              {tableWords.column[key]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-label={tableWords.reverse}
        title={sort.isDescending ? tableWords.descending : tableWords.ascending}
        onClick={() => onSort({ ...sort, isDescending: !sort.isDescending })}
        className="inline-grid size-9 place-items-center rounded-md text-soft hover:bg-sunk touch:size-11"
      >
        <Arrow aria-hidden size={16} />
      </button>
    </div>
  );
}
