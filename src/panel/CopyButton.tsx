import { Check, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '../platform/copyText.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';

const SHOWN_MS = 2000;

/** Copies a text that is made on the press, and says that it did. */
export function CopyButton(props: { readonly icon: LucideIcon; readonly label: string; readonly text: () => string }) {
  const { icon: Icon, label, text } = props;
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const said = outcome && (outcome === 'copied' ? words.copied : panelWords.copyFailed);
  const Shown = outcome === 'copied' ? Check : Icon;
  return (
    <>
      <button
        type="button"
        title={said ?? label}
        aria-label={label}
        onClick={() => void copyText(text()).then((isCopied) => setOutcome(isCopied ? 'copied' : 'failed'))}
        className="inline-grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-sunk hover:text-ink touch:size-11"
      >
        <Shown aria-hidden className="size-[0.95rem]" strokeWidth={1.75} />
      </button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}
