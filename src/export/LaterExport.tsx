import { lazy, Suspense } from 'react';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** The export, fetched when it is first opened. */
export function LaterExport({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <Suspense>{isOpen && <ExportDialog onClose={onClose} />}</Suspense>;
}
