import type { Selection } from '../state/view.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { ClaimPanel, FactPanel } from './ClaimPanel.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';

/** What the panel says of a selection. The keys keep no state of one selection for the next. */
export function PanelContent({ selection }: { readonly selection: Selection }) {
  switch (selection.type) {
    case 'none':
      return <OverviewPanel />;
    case 'actor':
      return <ActorPanel key={selection.id} id={selection.id} />;
    case 'link':
      return <LinkPanel key={selection.id} id={selection.id} />;
    case 'claim':
      return <ClaimPanel key={selection.id} id={selection.id} />;
    case 'fact':
      return <FactPanel key={selection.id} id={selection.id} />;
    case 'dispute':
      return <DisputePanel key={selection.id} id={selection.id} />;
  }
}
