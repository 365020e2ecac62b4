import { TextQuote } from 'lucide-react';
import { Suspense, useState } from 'react';
import { citeWords } from '../ui/words/citeWords.ts';
import type { Cited } from './cited.ts';
import { laterPart } from '../ui/laterPart.tsx';

const CiteDialog = laterPart(async () => (await import('./CiteDialog.tsx')).CiteDialog);

/** A small button that opens the citation of one thing. The dialog is fetched, and the citation made, on the press. */
export function CiteButton({ kind, cite }: { readonly kind: Cited['kind']; readonly cite: () => Cited }) {
  const [cited, setCited] = useState<Cited | null>(null);
  const label = citeWords.title[kind];
  return (
    <>
      <button
        type="button"
        title={label}
        aria-label={label}
        aria-haspopup="dialog"
        onClick={() => setCited(cite())}
        className="inline-grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-sunk hover:text-ink touch:size-11"
      >
        <TextQuote aria-hidden size={15} strokeWidth={1.75} />
      </button>
      <Suspense>{cited && <CiteDialog cited={cited} onClose={() => setCited(null)} />}</Suspense>
    </>
  );
}
