import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../platform/copyText.ts';
import { Button } from './Button.tsx';
import { words } from './words.ts';

const COPIED_FOR_MS = 4_000;

const LOOK = {
  address: { rows: 3, className: 'max-h-40 min-h-10 font-mono text-sm wrap-anywhere' },
  prose: { rows: 8, className: 'max-h-[50dvh] min-h-32 font-serif text-base' },
  code: { rows: 8, className: 'max-h-[50dvh] min-h-32 font-mono text-xs break-all' },
} as const;

/** A text to take along, all of it to be seen: that it can be read is half its use. */
export function CopyField(props: {
  readonly text: string;
  readonly label: string;
  readonly copy: string;
  readonly copyFailed: string;
  readonly look: keyof typeof LOOK;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}) {
  const { rows, className } = LOOK[props.look];
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
        rows={rows}
        value={props.text}
        aria-label={props.label}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className={`field-sizing-content w-full resize-none rounded-md border border-edge bg-paper px-3 py-2 ${className}`}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="solid" onClick={() => void copy()}>
          {outcome === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {outcome === 'copied' ? words.copied : props.copy}
        </Button>
        {props.children}
      </div>
      <p role="status" className={outcome === 'failed' ? 'mt-2 text-sm' : 'sr-only'}>
        {outcome === 'failed' ? props.copyFailed : outcome === 'copied' ? words.copied : ''}
      </p>
    </>
  );
}
