import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../platform/copyText.ts';
import { Button } from '../ui/Button.tsx';
import { shareWords } from '../ui/words/shareWords.ts';

const COPIED_FOR_MS = 4_000;

/** A text to take along, all of it to be seen: that it can be read is half its use. */
export function CopyOut(props: {
  readonly text: string;
  readonly label: string;
  readonly copy: string;
  readonly copyFailed: string;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}) {
  const { text } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const isCopied = await copyText(text);
    setOutcome(isCopied ? 'copied' : 'failed');
    if (!isCopied) field.current?.select();
  };
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={3}
        value={text}
        aria-label={props.label}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="field-sizing-content max-h-40 min-h-10 w-full resize-none rounded-md border border-edge bg-paper px-2.5 py-2 font-mono text-sm wrap-anywhere"
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="solid" onClick={() => void copy()}>
          {outcome === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {outcome === 'copied' ? shareWords.copied : props.copy}
        </Button>
        {props.children}
      </div>
      <p role="status" className={outcome === 'failed' ? 'mt-2 text-sm' : 'sr-only'}>
        {outcome === 'failed' ? props.copyFailed : outcome === 'copied' ? shareWords.copied : ''}
      </p>
    </>
  );
}
