import { Send } from 'lucide-react';
import { useState } from 'react';
import { showing } from '../derive/shownClaims.ts';
import { describeView } from '../say/describeView.ts';
import type { PageState } from '../state/store.ts';
import { copiedLink } from '../state/versionMark.ts';
import { useAppStore } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { embedWords } from '../ui/words/embedWords.ts';
import { shareWords } from '../ui/words/shareWords.ts';
import { ShareEmbed } from './ShareEmbed.tsx';

const TABS = ['link', 'embed'] as const;

/** The link to what is on the screen, with what it holds in words; or the same as a map in another page. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  // The view as it was when sharing began: behind a modal dialog nothing changes it but a player of time, let run on.
  const store = useAppStore();
  const [state] = useState(() => store.getState());
  const [tab, setTab] = useState<(typeof TABS)[number]>('link');
  const isSheet = useMedia(ONE_COLUMN);
  // No page of others can show a file from the reader's disk.
  const canEmbed = state.opened.type !== 'file';
  return (
    <Dialog
      title={shareWords.title}
      onClose={onClose}
      isSheet={isSheet}
      className={tab === 'link' ? 'w-[min(40rem,calc(100vw-2rem))]' : 'w-[min(62rem,calc(100vw-2rem))]'}
    >
      {canEmbed && (
        <div className="mb-4 max-w-72">
          <Segments
            name="share-as"
            label={embedWords.tabs}
            options={[
              { value: 'link', label: embedWords.linkTab },
              { value: 'embed', label: embedWords.tab },
            ]}
            value={tab}
            onChange={setTab}
          />
        </div>
      )}
      {tab === 'link' ? <ShareLink state={state} /> : <ShareEmbed state={state} />}
    </Dialog>
  );
}

function ShareLink({ state }: { readonly state: PageState }) {
  const address = copiedLink(state, showing(state));
  const held = describeView(state);
  return (
    <>
      <CopyField
        text={address}
        label={shareWords.link}
        copy={shareWords.copy}
        copyFailed={shareWords.copyFailed}
        look="address"
      >
        {'share' in navigator && (
          <Button onClick={() => void send(address, state.index.dataset.title)}>
            <Send aria-hidden size={16} />
            {shareWords.native}
          </Button>
        )}
      </CopyField>
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
