import { Download, TextQuote } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { citeView, type Cited } from '../cite/cited.ts';
import { selectClaimsInView } from '../derive/claimsInView.ts';
import { showing } from '../derive/shownClaims.ts';
import { copiedLink } from '../state/versionMark.ts';
import type { PageState } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import { isPicture } from './choice.ts';
import { fileName } from './fileName.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { PictureOptions } from './PictureOptions.tsx';
import { sayHolds } from './saySelf.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { ScopeOptions } from './ScopeOptions.tsx';
import { useChoice } from './useChoice.ts';
import { useExport } from './useExport.ts';
import { laterPart } from '../ui/laterPart.tsx';

const CiteDialog = laterPart(async () => (await import('../cite/CiteDialog.tsx')).CiteDialog);

/** Takes what is in view along: as a picture, a table, data for other programs, or a page in one file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  // The view as it was when this began: behind a modal dialog only a player of time, let run on, changes it.
  const store = useAppStore();
  const [state] = useState(() => store.getState());
  const { choice, change, problem } = useChoice(state);
  const { saving, save, cancel, reset } = useExport(state);
  const [cited, setCited] = useState<Cited | null>(null);
  const isSheet = useMedia(ONE_COLUMN);
  const nameId = useId();
  const isBusy = saving.type === 'under-way';
  const onChange: typeof change = (part) => {
    reset();
    change(part);
  };
  return (
    <Dialog title={exportWords.title} onClose={onClose} isSheet={isSheet} className="w-[min(44rem,calc(100vw-2rem))]">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem && !isBusy) save(choice);
        }}
      >
        <FormatChoice format={choice.format} onChange={(format) => onChange({ format })} />
        <p className="mt-3 text-sm text-soft">{exportWords.about[choice.format]}</p>
        <div className="mt-4 space-y-3 border-t border-hairline pt-4">
          {isPicture(choice.format) ? (
            <PictureOptions state={state} choice={choice} onChange={onChange} isValid={problem === null} />
          ) : (
            <ScopeOptions state={state} choice={choice} onChange={onChange} />
          )}
        </div>
        {/* It does not stay in sight where that would leave no room to choose in. */}
        <div className="-bottom-5 -mx-5 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline bg-raised px-5 py-3 [@media(min-height:30rem)]:sticky">
          <p className="min-w-0 grow basis-60 text-xs">
            <span id={nameId} className="text-soft">
              {exportWords.file}
            </span>
            <span aria-labelledby={nameId} role="group" className="block font-mono wrap-anywhere">
              {fileName(state, choice)}
            </span>
          </p>
          <Button onClick={() => void citeNow(state).then(setCited)}>
            <TextQuote aria-hidden size={16} />
            {exportWords.cite}
          </Button>
          <Button look="solid" type="submit" disabled={problem !== null || isBusy}>
            <Download aria-hidden size={16} />
            {exportWords.save}
          </Button>
          <SavingStatus saving={problem === null ? saving : { type: 'failed', message: problem }} onCancel={cancel} />
        </div>
      </form>
      <Suspense>{cited && <CiteDialog cited={cited} onClose={() => setCited(null)} />}</Suspense>
    </Dialog>
  );
}

async function citeNow(state: PageState): Promise<Cited> {
  await state.index.whole();
  return citeView(state.index, selectClaimsInView(state), sayHolds(state, 'view'), copiedLink(state, showing(state)));
}
