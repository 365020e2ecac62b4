import { Check, Copy, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '../platform/copyText.ts';
import { permalink } from '../state/permalink.ts';
import { useAppStore } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ONE_COLUMN, useMedia } from '../ui/useMedia.ts';
import { shareWords } from '../ui/words/shareWords.ts';
import { describeView } from '../say/describeView.ts';

/** The link to what is on the screen, and in words what it holds and what not. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  // The view as it was when sharing began: behind a modal dialog nothing changes it but a player of time, let run on.
  const store = useAppStore();
  const [state] = useState(() => store.getState());
  const isSheet = useMedia(ONE_COLUMN);
  const address = permalink(state);
  const held = describeView(state);
  return (
    <Dialog title={shareWords.title} onClose={onClose} isSheet={isSheet}>
      <CopyLink address={address} title={state.index.dataset.title} />
      {state.opened.type === 'file' && (
        <p className="mt-4 border-l-2 border-edge pl-3">{shareWords.file(state.opened.id)}</p>
      )}
      {held.length === 0 ? (
        <p className="mt-4">{shareWords.plain}</p>
      ) : (
        <>
          <h3 className="mt-4 mb-1 text-xs text-soft">{shareWords.holds}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {held.map(({ part, text }) => (
              <div key={part} className="contents">
                <dt className="text-soft">{shareWords.part[part]}</dt>
                <dd className="min-w-0 font-medium break-words">{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="mt-4 text-xs text-soft">{shareWords.omits}</p>
    </Dialog>
  );
}

const COPIED_FOR_MS = 4_000;

function CopyLink({ address, title }: { readonly address: string; readonly title: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(null), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    const isCopied = await copyText(address);
    setResult(isCopied ? 'copied' : 'failed');
    if (!isCopied) field.current?.select();
  };
  return (
    <>
      {/* The whole address, not its beginning: that it can be read is half its use. */}
      <textarea
        ref={field}
        readOnly
        rows={3}
        value={address}
        aria-label={shareWords.link}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="field-sizing-content max-h-40 min-h-10 w-full resize-none rounded-md border border-edge bg-paper px-2.5 py-2 font-mono text-sm wrap-anywhere"
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="solid" onClick={() => void copy()}>
          {result === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          {result === 'copied' ? shareWords.copied : shareWords.copy}
        </Button>
        {'share' in navigator && (
          <Button onClick={() => void send(address, title)}>
            <Send aria-hidden size={16} />
            {shareWords.native}
          </Button>
        )}
      </div>
      <p role="status" className={result === 'failed' ? 'mt-2 text-sm' : 'sr-only'}>
        {result === 'failed' ? shareWords.copyFailed : result === 'copied' ? shareWords.copied : ''}
      </p>
    </>
  );
}

async function send(url: string, title: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch {
    // The reader changed their mind, or the system has nothing to send with.
  }
}
