import type { EvidenceItem } from '../derive/disputeEvidence.ts';
import { DisputeBlock } from './DisputeBlock.tsx';
import { FactBlock } from './FactBlock.tsx';
import { LongList } from './LongList.tsx';

/** In wordings. */
const MOST_WHOLE = 150;

export function EvidenceList(props: {
  readonly items: readonly EvidenceItem[];
  readonly within: { readonly from: string; readonly to: string };
}) {
  const { items, within } = props;
  const rows = items.map((item) => (
    <EvidenceRow key={item.type === 'fact' ? item.fact.fact.id : item.dispute.id} item={item} within={within} />
  ));
  return <LongList rows={rows} isLong={countAccounts(items) > MOST_WHOLE} />;
}

function EvidenceRow(props: {
  readonly item: EvidenceItem;
  readonly within: { readonly from: string; readonly to: string };
}) {
  const { item, within } = props;
  return (
    <div className="border-t border-hairline">
      <div className="in-sight -mx-2 px-2 py-4">
        {item.type === 'fact' ? (
          <FactBlock evidence={item.fact} within={within} />
        ) : (
          <DisputeBlock dispute={item.dispute} sides={item.sides} within={within} />
        )}
      </div>
    </div>
  );
}

function countAccounts(items: readonly EvidenceItem[]): number {
  const facts = items.flatMap((item) =>
    item.type === 'fact' ? [item.fact] : item.sides.flatMap((side) => side.facts),
  );
  return facts.reduce((sum, { accounts }) => sum + accounts.length, 0);
}
