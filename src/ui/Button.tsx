import type { ComponentProps } from 'react';

type Look = 'quiet' | 'outlined' | 'solid';

const LOOKS: Record<Look, string> = {
  quiet: 'text-ink hover:bg-sunk',
  outlined: 'border border-edge text-ink hover:bg-sunk',
  solid: 'border border-chosen chosen hover:opacity-90',
};

/** Every button: 32 px high for a mouse, 44 for a finger. */
export function Button({
  look = 'outlined',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly look?: Look }) {
  return (
    <button
      // eslint-disable-next-line react/button-has-type -- it has one: 'button' unless the caller says otherwise
      type={type}
      className={`inline-flex min-h-8 shrink-0 items-center justify-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap disabled:opacity-45 touch:min-h-11 touch:px-3 ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}
