import type { ReactNode } from 'react';

/** A few alternatives side by side, one of them chosen: radio buttons that look like one control. */
export function Segments<Value extends string | number>(props: {
  /** Of the radio buttons: one on a page. */
  readonly name: string;
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly title?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className={props.isLabelShown ? 'pb-1 pl-1 text-2xs font-semibold text-faint' : 'sr-only'}>
        {props.label}
      </legend>
      <div className="flex flex-wrap rounded-md border border-edge p-px">
        {props.options.map(({ value, label, title }) => (
          <label
            key={value}
            title={title}
            className="relative flex min-h-[1.625rem] grow basis-0 items-center justify-center gap-1.5 rounded-[0.3rem] px-2 text-xs font-medium whitespace-nowrap text-soft hover:text-ink has-checked:chosen has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus touch:min-h-10"
          >
            <input
              type="radio"
              name={props.name}
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
