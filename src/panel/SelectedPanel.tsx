import type { Selection } from '../state/view.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { ClaimPanel, FactPanel } from './ClaimPanel.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';

/** What the panel says of a selection. The keys keep no state of one selection for the next. */
export function SelectedPanel({ type, id }: Exclude<Selection, { readonly type: 'none' }>) {
  switch (type) {
    case 'actor':
      return <ActorPanel key={id} id={id} />;
    case 'link':
      return <LinkPanel key={id} id={id} />;
    case 'claim':
      return <ClaimPanel key={id} id={id} />;
    case 'fact':
      return <FactPanel key={id} id={id} />;
    case 'dispute':
      return <DisputePanel key={id} id={id} />;
  }
}
