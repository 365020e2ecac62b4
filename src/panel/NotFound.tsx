import type { Selection } from '../state/view.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { PanelHeading } from './PanelHeading.tsx';

/** For an id that the dataset does not have. */
export function NotFound({ type, id }: Exclude<Selection, { readonly type: 'none' }>) {
  return (
    <PanelHeading type={panelWords.type[type]}>
      {panelWords.unknown(panelWords.type[type].toLowerCase(), id)}
    </PanelHeading>
  );
}
