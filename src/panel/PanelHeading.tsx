import type { ReactNode } from 'react';

/** What is selected, in serif: the one heading that focus may be put on. */
export function PanelHeading({ type, children }: { readonly type: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="text-xs text-faint">{type}</p>
      <h2
        tabIndex={-1}
        className="font-serif text-2xl leading-tight font-semibold first-letter:uppercase text-balance text-ink outline-offset-4"
      >
        {children}
      </h2>
    </div>
  );
}

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-hairline pt-3">
      <h3 className="pb-1 text-xs font-semibold text-soft">{title}</h3>
      {children}
    </section>
  );
}
