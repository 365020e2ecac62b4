import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

/** A square button with a picture; its label is its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same, for the tooltip. */
  readonly keys?: string;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={`inline-grid size-8 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink disabled:opacity-45 aria-pressed:chosen touch:size-11 ${className}`}
      {...rest}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
    </button>
  );
}
