import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { words } from './words.ts';

/** A modal window on the platform's own <dialog>: it traps focus, gives it back, and closes on Escape. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A sheet stands on the bottom edge of a small screen. */
  readonly isSheet?: boolean;
  readonly className?: string;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    // Not closed again on leaving: with the element the dialog goes too, and a close would count as the reader's own.
    if (element && !element.open) element.showModal();
  }, []);
  const { isSheet = false, className = 'w-[min(40rem,calc(100vw-2rem))]' } = props;
  const place = isSheet
    ? 'mt-auto mb-0 w-full max-w-full rounded-t-xl max-h-[85dvh]'
    : `m-auto rounded-xl max-h-[calc(100dvh-2rem)] ${className}`;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // In React the event goes on to the dialog that this one was opened from.
      onClose={(event) => event.target === event.currentTarget && props.onClose()}
      // The backdrop belongs to the dialog: a press on it has the dialog itself as its target.
      onPointerDown={(event) => event.target === dialog.current && dialog.current.close()}
      className={`flex-col border border-hairline bg-raised text-ink shadow-raised open:flex ${place}`}
    >
      <div className="flex items-center justify-between gap-4 border-b border-hairline py-2 pr-2 pl-5">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {props.title}
        </h2>
        <IconButton icon={X} label={words.close} onClick={() => dialog.current?.close()} />
      </div>
      {/* Relative: what is only spoken would else lie outside of it, and let the dialog scroll to where nothing is. */}
      <div className="relative overflow-y-auto overscroll-contain px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        {props.children}
      </div>
    </dialog>
  );
}
