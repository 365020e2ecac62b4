import { SCOPES, type Scope } from '../derive/claimsInView.ts';
import { describeSelection } from '../say/describeSelection.ts';
import type { PageState } from '../state/store.ts';
import { Segments } from '../ui/Segments.tsx';
import { exportWords } from '../ui/words/exportWords.ts';
import type { Choice } from './choice.ts';
import { countScope } from './countScope.ts';
import { TABLES } from './tables.ts';

/** Which claims are taken along, and for a spreadsheet by what rows. */
export function ScopeOptions(props: {
  readonly state: PageState;
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
}) {
  const { state, choice, onChange } = props;
  const name = describeSelection(state.view.selection, state.index) ?? exportWords.selectionShort;
  const labels: Readonly<Record<Scope, (count: number) => string>> = {
    view: exportWords.scope.view,
    selection: (count) => exportWords.scope.selection(name, count),
    all: exportWords.scope.all,
  };
  // A page shows its selection beside the rest; it is not made of the selection alone.
  const scopes = SCOPES.filter(
    (scope) => scope !== 'selection' || (state.view.selection.type !== 'none' && choice.format !== 'html'),
  );
  return (
    <>
      {choice.format === 'csv' && (
        <div className="max-w-80">
          <Segments
            name="export-table"
            label={exportWords.table.label}
            isLabelShown
            options={TABLES.map((value) => ({ value, label: exportWords.table[value] }))}
            value={choice.table}
            onChange={(table) => onChange({ table })}
          />
        </div>
      )}
      <fieldset>
        <legend className="pb-1 pl-1 text-2xs font-semibold text-faint">{exportWords.scope.label}</legend>
        {scopes.map((scope) => {
          const count = countScope(state, scope);
          return (
            <label key={scope} className="flex min-h-7 items-center gap-2 pl-1 has-disabled:text-faint touch:min-h-11">
              <input
                type="radio"
                name="export-scope"
                className="size-4 accent-chosen"
                checked={scope === choice.scope}
                disabled={count === 0}
                onChange={() => onChange({ scope })}
              />
              {labels[scope](count)}
            </label>
          );
        })}
      </fieldset>
      {choice.format === 'html' && choice.scope !== 'all' && (
        <p className="pl-1 text-xs text-faint">{exportWords.pageNote}</p>
      )}
    </>
  );
}
