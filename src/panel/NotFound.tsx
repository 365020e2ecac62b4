import type { Selection } from '../state/view.ts';
import { words } from '../ui/words.ts';
import { PanelHeading } from './PanelHeading.tsx';

/** For an id that the dataset does not have. */
export function NotFound({ type, id }: Exclude<Selection, { readonly type: 'none' }>) {
  return (
    <PanelHeading type={words.panel.type[type]}>
      {words.panel.unknown(words.panel.type[type].toLowerCase(), id)}
    </PanelHeading>
  );
}
