import { useApp } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { noticesWords } from '../ui/words/noticesWords.ts';

/** Offers the newer build that came while this one is open; the address brings the view along. */
export function NewerBuild() {
  const load = useApp((state) => state.loadNewerBuild);
  if (!load) return null;
  return (
    <div
      role="status"
      className="pointer-events-auto flex items-center justify-between gap-3 rounded-lg border border-hairline bg-raised py-1.5 pr-1.5 pl-4 shadow-raised"
    >
      {noticesWords.newerBuild}
      <Button look="quiet" onClick={load}>
        {noticesWords.loadNewerBuild}
      </Button>
    </div>
  );
}
