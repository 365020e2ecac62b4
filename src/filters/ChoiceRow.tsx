import type { ChangeEvent, ReactNode } from 'react';
import { words } from '../ui/words.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { CheckMark } from './marks.tsx';

/**
 * One choice of a filter: a checkbox whose mark is the one on the map, with how many claims it would let through.
 * "only", Alt-click or a double click let it alone through.
 */
export function ChoiceRow(props: {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly mark?: ReactNode;
  readonly lang?: string;
  /** A title rather than a word: it takes the lines it needs. */
  readonly isLong?: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}) {
  const { name, count, isOn, onOnly } = props;
  // A checkbox changes by a click, and a click says which keys were held.
  const onChange = ({ nativeEvent }: ChangeEvent) => {
    if (nativeEvent instanceof MouseEvent && nativeEvent.altKey) onOnly();
    else props.onToggle();
  };
  return (
    <div className="group/row flex items-center rounded hover:bg-sunk has-focus-visible:bg-sunk">
      <label className="relative flex min-h-[1.625rem] min-w-0 grow items-center gap-2 rounded pl-1 text-sm select-none has-focus-visible:outline-2 has-focus-visible:outline-focus touch:min-h-11">
        <input
          type="checkbox"
          className="absolute inset-0 cursor-pointer opacity-0"
          checked={isOn}
          onDoubleClick={onOnly}
          onChange={onChange}
          aria-label={filtersWords.row(name, count)}
        />
        <span
          aria-hidden
          className={`grid w-5 shrink-0 place-items-center ${isOn || !props.mark ? '' : 'opacity-35 grayscale'}`}
        >
          {props.mark ?? <CheckMark isOn={isOn} />}
        </span>
        <span
          aria-hidden
          lang={props.lang}
          className={`min-w-0 ${props.isLong ? 'py-1 text-xs leading-4' : 'truncate'} ${isOn ? '' : 'text-faint line-through'}`}
        >
          {name}
        </span>
      </label>
      <button
        type="button"
        onClick={onOnly}
        aria-label={filtersWords.onlyOf(name)}
        className="max-w-0 min-h-6 overflow-hidden rounded text-2xs text-soft underline decoration-edge underline-offset-2 group-hover/row:max-w-none group-hover/row:px-1 hover:text-ink focus-visible:max-w-none focus-visible:px-1 touch:min-h-11 touch:max-w-none touch:min-w-11"
      >
        {filtersWords.only}
      </button>
      <span aria-hidden className={`min-w-7 pr-1 text-right text-xs tabular-nums ${isOn ? 'text-soft' : 'text-faint'}`}>
        {words.number(count)}
      </span>
    </div>
  );
}
