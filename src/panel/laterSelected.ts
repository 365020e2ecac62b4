import { laterPart } from '../ui/laterPart.tsx';

export const SelectedPanel = laterPart(async () => (await import('./SelectedPanel.tsx')).SelectedPanel, true);
