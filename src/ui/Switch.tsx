import type { ReactNode } from 'react';

/** On or off, at once. */
export function Switch(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="relative flex min-h-7 items-center gap-2 touch:min-h-11">
      <input
        type="checkbox"
        role="switch"
        checked={props.isOn}
        aria-checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
        className="peer absolute inset-0 cursor-pointer opacity-0"
      />
      <span
        aria-hidden
        className="relative h-4 w-7 shrink-0 rounded-full border border-edge bg-sunk peer-checked:chosen peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus before:absolute before:top-0.5 before:left-0.5 before:size-2.5 before:rounded-full before:bg-edge before:transition-[left] peer-checked:before:left-3.5 peer-checked:before:bg-on-chosen forced:before:bg-[ButtonText]"
      />
      <span className="flex min-w-0 grow items-baseline gap-2">{props.children}</span>
    </label>
  );
}
