import type { LoadProblem } from '../dataset/loadProblem.ts';
import type { Progress } from '../dataset/readText.ts';
import { useApp } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { loadWords } from '../ui/words/loadWords.ts';
import { FileButton } from './FileButton.tsx';
import { sayProgress } from './loadingText.ts';
import { useOpener } from './useOpener.ts';
import { ProblemText } from './ProblemText.tsx';

/** Another dataset on its way, or why it could not be opened. */
export function OpeningStatus() {
  const opening = useApp((state) => state.opening);
  if (opening.type === 'under-way') return <UnderWay name={opening.name} progress={opening.progress} />;
  if (opening.type === 'failed') return <Failed name={opening.name} problem={opening.problem} />;
  return null;
}

const CARD = 'pointer-events-auto rounded-lg border border-hairline bg-raised p-4 shadow-raised';

function UnderWay({ name, progress }: { readonly name: string; readonly progress: Progress | null }) {
  const opener = useOpener();
  const isThere = progress !== null && progress.bytes === progress.totalBytes;
  return (
    <div className={`${CARD} flex items-center gap-3`}>
      <div className="min-w-0 flex-1">
        <p role="status" className="truncate">
          {loadWords.opening(name)}
        </p>
        <progress
          className="mt-1 h-1 w-full accent-ink"
          aria-label={loadWords.opening(name)}
          max={progress?.totalBytes ?? undefined}
          value={progress?.totalBytes && !isThere ? progress.bytes : undefined}
        />
        {progress && (
          <p className="text-xs text-soft tabular-nums">{isThere ? loadWords.checking : sayProgress(progress)}</p>
        )}
      </div>
      <Button onClick={opener.dismiss}>{loadWords.cancel}</Button>
    </div>
  );
}

function Failed({ name, problem }: { readonly name: string; readonly problem: LoadProblem }) {
  const opener = useOpener();
  return (
    <div role="alert" className={CARD}>
      <h2 className="mb-1 font-serif text-lg font-semibold break-words">{loadWords.cannotOpen(name)}</h2>
      <ProblemText problem={problem} />
      <p className="mt-2 text-soft">{loadWords.stays}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {problem.type !== 'file-needed' && <Button onClick={opener.retry}>{loadWords.retry}</Button>}
        <FileButton label={loadWords.openAnother} onFile={opener.openFile} />
        <Button look="quiet" onClick={opener.dismiss}>
          {loadWords.dismiss}
        </Button>
      </div>
    </div>
  );
}
