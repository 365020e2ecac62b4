import { Segments } from '../ui/Segments.tsx';
import { exportWords } from '../ui/words/exportWords.ts';
import type { Format } from './choice.ts';

const GROUPS = [
  ['picture', ['png', 'svg']],
  ['table', ['csv']],
  ['data', ['json', 'gexf', 'graphml']],
  ['page', ['html']],
] as const satisfies readonly (readonly [keyof typeof exportWords.group, readonly Format[]])[];

/** All formats are one choice, though each kind of file has its own box: the arrow keys go through them all. */
export function FormatChoice(props: { readonly format: Format; readonly onChange: (format: Format) => void }) {
  return (
    <div role="radiogroup" aria-label={exportWords.what} className="flex flex-wrap gap-x-4 gap-y-3">
      {GROUPS.map(([group, formats]) => (
        <Segments<Format>
          key={group}
          name="export-format"
          label={exportWords.group[group]}
          isLabelShown
          options={formats.map((value) => ({
            value,
            label: <span className="px-1.5">{exportWords.format[value]}</span>,
          }))}
          value={props.format}
          onChange={props.onChange}
        />
      ))}
    </div>
  );
}
