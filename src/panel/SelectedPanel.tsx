import { useEffect } from 'react';
import { describeSelection } from '../say/describeSelection.ts';
import { useApp } from '../state/useApp.ts';
import type { Selection } from '../state/view.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { ClaimPanel, FactPanel } from './ClaimPanel.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';

/** What the panel says of a selection. The keys keep no state of one selection for the next. */
export function SelectedPanel(props: SelectedPanelProps) {
  const { selection, onShown } = props;
  const said = useApp(({ index }) => describeSelection(selection, index));
  useEffect(() => {
    if (said !== null) onShown(said);
  }, [said, onShown]);
  return <OfType {...selection} />;
}

interface SelectedPanelProps {
  readonly selection: Selected;
  /** Called with the name of what is shown. */
  readonly onShown: (name: string) => void;
}

type Selected = Exclude<Selection, { readonly type: 'none' }>;

function OfType({ type, id }: Selected) {
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
