import { FileDown } from 'lucide-react';
import { loadWords } from '../ui/words/loadWords.ts';
import { useFileDrop } from './useFileDrop.ts';

/** Covers the page while a file is held over it, to say what letting go will do. */
export function DropTarget({ onFile }: { readonly onFile: (file: File) => void }) {
  const isOver = useFileDrop(onFile);
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 bg-scrim p-4">
      <div className="grid h-full place-content-center justify-items-center gap-2 rounded-xl border-2 border-dashed border-edge bg-paper p-6 text-center">
        <FileDown aria-hidden size={36} strokeWidth={1.5} />
        <p className="font-serif text-2xl font-semibold">{loadWords.dropHere}</p>
        <p className="text-soft">{loadWords.dropStays}</p>
      </div>
    </div>
  );
}
