import { Share2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { shareWords } from '../ui/words/shareWords.ts';
import { laterPart } from '../ui/laterPart.tsx';

const ShareDialog = laterPart(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Opens what is needed to hand the present view to somebody. */
export function ShareButton({ isLabelled = true }: { readonly isLabelled?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        {...(isLabelled ? {} : { 'aria-label': shareWords.button, title: shareWords.button, look: 'quiet' as const })}
        onClick={() => setOpen(true)}
      >
        <Share2 aria-hidden size={16} />
        {isLabelled && shareWords.button}
      </Button>
      <Suspense>{isOpen && <ShareDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
