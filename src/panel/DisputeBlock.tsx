import { Unlink } from 'lucide-react';
import type { GatheredSide } from '../derive/disputeEvidence.ts';
import type { Dispute } from '../model/dataset.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { DisputeColumns } from './DisputeColumns.tsx';
import { useShow } from './useShow.ts';

/** A dispute among the facts of a link. */
export function DisputeBlock(props: {
  readonly dispute: Dispute;
  readonly sides: readonly GatheredSide[];
  readonly within: { readonly from: string; readonly to: string };
}) {
  const { dispute, sides, within } = props;
  const show = useShow();
  return (
    <section aria-label={dispute.question} className="space-y-1">
      <p className="flex items-center gap-1.5 text-xs font-semibold text-soft">
        <Unlink aria-hidden size={14} /> {panelWords.disputedFact} · {panelWords.accounts(sides.length)}
      </p>
      <h3 className="font-serif text-lg font-semibold text-ink">
        <button
          type="button"
          className="text-left hover:underline"
          title={panelWords.seeDispute}
          {...show('dispute', dispute.id)}
        >
          {dispute.question}
        </button>
      </h3>
      <DisputeColumns sides={sides} within={within} />
    </section>
  );
}
