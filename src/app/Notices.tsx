import { X } from 'lucide-react';
import { dismissNotices, update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import type { ViewNotice } from '../state/viewNotice.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { noticesWords } from '../ui/words/noticesWords.ts';
import { useOpener } from './useOpener.ts';
import { sayNearest, sayNotice } from './sayNotice.ts';

/** Says once what of the address could not be shown, and offers what was probably meant. */
export function Notices() {
  const store = useAppStore();
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="pointer-events-auto flex items-start rounded-lg border border-hairline bg-raised py-1 pr-1 pl-4 shadow-raised">
      <ul aria-label={appWords.notices} className="min-w-0 flex-1 divide-y divide-hairline">
        {notices.map((notice, at) => (
          // Notices have no identity but their text, and two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <NoticeRow key={`${at} ${notice.part} ${notice.given}`} notice={notice} />
        ))}
      </ul>
      <IconButton icon={X} label={noticesWords.dismiss} onClick={() => dismissNotices(store)} />
    </div>
  );
}

function NoticeRow({ notice }: { readonly notice: ViewNotice }) {
  const store = useAppStore();
  const opener = useOpener();
  const { nearest } = notice;
  const accept = () => {
    if (nearest?.type === 'dataset') opener.openListed(nearest.id);
    else if (nearest) update(store, nearest.mend);
    dismissNotices(store, notice);
  };
  return (
    <li className="py-1.5 break-words touch:py-2.5">
      {sayNotice(notice)}
      {nearest && (
        <>
          {`: ${noticesWords.didYouMean} `}
          <button
            type="button"
            className="inline text-left font-semibold underline underline-offset-2 touch:py-2"
            onClick={accept}
          >
            {sayNearest(nearest)}
          </button>
          ?
        </>
      )}
    </li>
  );
}
