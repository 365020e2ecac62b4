import { Button } from '../ui/Button.tsx';
import { exportWords } from '../ui/words/exportWords.ts';
import type { Saving } from './useExport.ts';

/** How far the file is, with a way to stop it; then what became of it. */
export function SavingStatus({ saving, onCancel }: { readonly saving: Saving; readonly onCancel: () => void }) {
  const isBusy = saving.type === 'under-way';
  return (
    <div className={saving.type === 'idle' ? 'sr-only' : 'flex min-h-8 basis-full items-center gap-3 text-xs'}>
      {isBusy && (
        <>
          <progress value={saving.share} max={1} aria-label={exportWords.save} className="h-1.5 grow accent-chosen" />
          <span className="text-soft tabular-nums">{exportWords.working(saving.share)}</span>
          <Button onClick={onCancel}>{exportWords.cancel}</Button>
        </>
      )}
      <p role={saving.type === 'failed' ? 'alert' : 'status'} className={isBusy ? 'sr-only' : ''}>
        {say(saving)}
      </p>
    </div>
  );
}

function say(saving: Saving): string {
  switch (saving.type) {
    case 'idle':
    case 'under-way':
      return '';
    case 'saved':
      return exportWords.saved(saving.name);
    case 'cancelled':
      return exportWords.cancelled;
    case 'failed':
      return saving.message;
  }
}
