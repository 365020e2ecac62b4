import { Share2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { laterPart } from '../ui/laterPart.tsx';

const ShareDialog = laterPart(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Opens what is needed to hand the present view to somebody. */
export function ShareButton({ isLabelled = true }: { readonly isLabelled?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        {...(isLabelled ? {} : { 'aria-label': appWords.share, title: appWords.share, look: 'quiet' as const })}
        onClick={() => setOpen(true)}
      >
        <Share2 aria-hidden size={16} />
        {isLabelled && appWords.share}
      </Button>
      <Suspense>{isOpen && <ShareDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
