import { Settings2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { timelineWords } from '../ui/words/timelineWords.ts';

/** On a small screen: what is seldom changed, behind a button. */
export function Settings({ children }: { readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="relative print:hidden">
      <button
        type="button"
        popoverTarget={id}
        aria-label={timelineWords.settings}
        className="grid size-11 place-items-center rounded-md text-soft hover:bg-sunk"
      >
        <Settings2 aria-hidden size={18} strokeWidth={1.75} />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={timelineWords.settings}
        className="fixed inset-x-4 top-auto bottom-32 m-0 ml-auto w-fit flex-col gap-3 rounded-xl border border-hairline bg-raised p-4 text-ink shadow-raised open:flex"
      >
        {children}
      </div>
    </div>
  );
}
