import { useMemo } from 'react';
import { disputeEvidence } from '../derive/disputeEvidence.ts';
import { useApp } from '../state/useApp.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { DisputeColumns } from './DisputeColumns.tsx';
import { MarkLegend } from './MarkedSentence.tsx';
import { NotFound } from './NotFound.tsx';
import { PanelHeading } from './PanelHeading.tsx';

/** What the sources contradict each other about, side by side. */
export function DisputePanel({ id }: { readonly id: string }) {
  const index = useApp((state) => state.index);
  const evidence = useMemo(() => disputeEvidence(index, id), [index, id]);
  if (!evidence) return <NotFound type="dispute" id={id} />;
  const { dispute, sides } = evidence;
  return (
    <>
      <PanelHeading type={`${panelWords.type.dispute} · ${panelWords.accounts(sides.length)}`}>
        {dispute.question}
      </PanelHeading>
      <MarkLegend />
      <DisputeColumns sides={sides.map((side) => ({ ...side, elsewhere: [] }))} />
    </>
  );
}
