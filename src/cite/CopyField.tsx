import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../platform/copyText.ts';
import { Button } from '../ui/Button.tsx';
import { citeWords } from '../ui/words/citeWords.ts';

const COPIED_FOR_MS = 4_000;

/** A text to read and to take along. */
export function CopyField(props: {
  readonly text: string;
  readonly isProse: boolean;
  /** What else can be done with it. */
  readonly children: ReactNode;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(null), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const isCopied = await copyText(props.text);
    setOutcome(isCopied ? 'copied' : 'failed');
    if (!isCopied) field.current?.select();
  };
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={8}
        value={props.text}
        aria-label={citeWords.citation}
        className={`field-sizing-content max-h-[50dvh] min-h-32 w-full resize-none rounded-md border border-edge bg-paper px-3 py-2 ${
          props.isProse ? 'font-serif text-base' : 'font-mono text-xs break-all'
        }`}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="solid" onClick={() => void copy()}>
          {outcome === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {outcome === 'copied' ? citeWords.copied : citeWords.copy}
        </Button>
        {props.children}
      </div>
      <p role="status" className={outcome === 'failed' ? 'mt-2 text-sm' : 'sr-only'}>
        {outcome === 'failed' ? citeWords.copyFailed : outcome === 'copied' ? citeWords.copied : ''}
      </p>
    </>
  );
}
