import { Segments } from '../ui/Segments.tsx';
import { words } from '../ui/words.ts';
import type { Format } from './choice.ts';

const GROUPS = [
  ['picture', ['png', 'svg']],
  ['table', ['csv']],
  ['data', ['json', 'gexf', 'graphml']],
  ['page', ['html']],
] as const satisfies readonly (readonly [keyof typeof words.export.group, readonly Format[]])[];

/** All formats are one choice, though each kind of file has its own box: the arrow keys go through them all. */
export function FormatChoice(props: { readonly format: Format; readonly onChange: (format: Format) => void }) {
  return (
    <div role="radiogroup" aria-label={words.export.what} className="flex flex-wrap gap-x-4 gap-y-3">
      {GROUPS.map(([group, formats]) => (
        <Segments<Format>
          key={group}
          name="export-format"
          label={words.export.group[group]}
          isLabelShown
          options={formats.map((value) => ({
            value,
            label: <span className="px-1.5">{words.export.format[value]}</span>,
          }))}
          value={props.format}
          onChange={props.onChange}
        />
      ))}
    </div>
  );
}
