import { Suspense } from 'react';
import { laterPart } from '../ui/laterPart.tsx';

const ExportDialog = laterPart(async () => (await import('./ExportDialog.tsx')).ExportDialog);

/** The export, fetched when it is first opened. */
export function LaterExport({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <Suspense>{isOpen && <ExportDialog onClose={onClose} />}</Suspense>;
}
