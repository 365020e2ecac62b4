import type { ReactNode } from 'react';

/** A filter's choices under its name. */
export function ChoiceGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-0.5 pl-1 text-2xs font-semibold text-faint">{name}</legend>
      {children}
    </fieldset>
  );
}
