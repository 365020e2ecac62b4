import type { ReactNode } from 'react';

/** Words for those who do not see the screen. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
