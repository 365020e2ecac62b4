import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { laterPart } from '../ui/laterPart.tsx';

const VirtualList = laterPart(async () => (await import('./VirtualList.tsx')).VirtualList, true);
/** Up to so many rows everything is in the page, to be found and printed; beyond, only what is in sight. */
const MOST_WHOLE = 80;
/** As many as fill the panel, or nearly. */
const FIRST = 4;

/** The rows of a section of the panel, the first a moment before the others. */
export function LongList(props: {
  readonly rows: readonly ReactElement[];
  /** Where rows are so high or low that their number does not say it. */
  readonly isLong?: boolean;
  readonly className?: string;
  /** What it is to screen readers; its rows are then items of it. */
  readonly role?: 'list';
}) {
  const { rows, isLong = rows.length > MOST_WHOLE, ...rest } = props;
  const hasBegun = useDeferredValue(true, false);
  const first = rows.slice(0, FIRST);
  return (
    <div {...rest}>
      {isLong && hasBegun ? (
        <Suspense fallback={first}>
          <VirtualList>{rows}</VirtualList>
        </Suspense>
      ) : hasBegun ? (
        rows
      ) : (
        first
      )}
    </div>
  );
}
