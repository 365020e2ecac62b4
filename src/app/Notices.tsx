import { X } from 'lucide-react';
import { dismissNotice, update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import type { ViewNotice } from '../state/viewNotice.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { words } from '../ui/words.ts';
import { useOpener } from './opener.ts';
import { sayNearest, sayNotice } from './sayNotice.ts';

/** Says what of the address could not be shown, and offers what was probably meant. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <ul aria-label={words.notices.label} className="grid gap-2">
      {notices.map((notice, at) => (
        // Notices have no identity but their text, and two may be alike.
        // oxlint-disable-next-line react/no-array-index-key
        <NoticeRow key={`${at} ${notice.part} ${notice.given}`} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeRow({ notice }: { readonly notice: ViewNotice }) {
  const store = useAppStore();
  const opener = useOpener();
  const { nearest } = notice;
  const accept = () => {
    if (nearest?.type === 'dataset') opener.openListed(nearest.id);
    else if (nearest) update(store, nearest.mend);
    dismissNotice(store, notice);
  };
  return (
    <li className="pointer-events-auto flex items-start gap-2 rounded-lg border border-hairline bg-raised py-1 pr-1 pl-3.5 shadow-raised">
      <p className="min-w-0 flex-1 py-1.5 break-words touch:py-3">
        {sayNotice(notice)}
        {nearest && (
          <>
            {`: ${words.notices.didYouMean} `}
            <button type="button" className="font-semibold underline underline-offset-2 touch:py-1" onClick={accept}>
              {sayNearest(nearest)}
            </button>
            ?
          </>
        )}
      </p>
      <IconButton icon={X} label={words.notices.dismiss} onClick={() => dismissNotice(store, notice)} />
    </li>
  );
}
