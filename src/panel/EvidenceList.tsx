import { lazy, Suspense } from 'react';
import type { EvidenceItem } from '../derive/disputeEvidence.ts';
import { DisputeBlock } from './DisputeBlock.tsx';
import { FactBlock } from './FactBlock.tsx';

/** Up to so many wordings everything is in the page, to be found and printed; beyond, only what is in sight. */
const MOST_WHOLE = 150;
const VirtualList = lazy(async () => ({ default: (await import('./VirtualList.tsx')).VirtualList }));

export function EvidenceList(props: {
  readonly items: readonly EvidenceItem[];
  readonly within: { readonly from: string; readonly to: string };
}) {
  const { items, within } = props;
  const rows = items.map((item) => (
    <EvidenceRow key={item.type === 'fact' ? item.fact.fact.id : item.dispute.id} item={item} within={within} />
  ));
  if (countAccounts(items) <= MOST_WHOLE) return <div>{rows}</div>;
  return (
    <Suspense fallback={rows.slice(0, 10)}>
      <VirtualList>{rows}</VirtualList>
    </Suspense>
  );
}

function EvidenceRow(props: {
  readonly item: EvidenceItem;
  readonly within: { readonly from: string; readonly to: string };
}) {
  const { item, within } = props;
  return (
    <div className="border-t border-hairline py-4">
      {item.type === 'fact' ? (
        <FactBlock evidence={item.fact} within={within} />
      ) : (
        <DisputeBlock dispute={item.dispute} sides={item.sides} within={within} />
      )}
    </div>
  );
}

function countAccounts(items: readonly EvidenceItem[]): number {
  const facts = items.flatMap((item) =>
    item.type === 'fact' ? [item.fact] : item.sides.flatMap((side) => side.facts),
  );
  return facts.reduce((sum, { accounts }) => sum + accounts.length, 0);
}
