import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { laterPart } from '../ui/laterPart.tsx';

const VirtualList = laterPart(async () => (await import('./VirtualList.tsx')).VirtualList, true);
/** As many as fill the panel, or nearly. */
const FIRST = 4;

/**
 * Up to so many rows everything is in the page, to be found and printed, though the first come a moment before the others;
 * beyond, only what is in sight.
 */
export function LongList(props: {
  readonly rows: readonly ReactElement[];
  readonly isLong: boolean;
  readonly className?: string;
  /** What it is to screen readers; its rows are then items of it. */
  readonly role?: 'list';
}) {
  const { rows, isLong, ...rest } = props;
  const ready = useDeferredValue(rows.length, FIRST);
  return (
    <div {...rest}>
      {isLong ? (
        <Suspense fallback={rows.slice(0, FIRST)}>
          <VirtualList>{rows}</VirtualList>
        </Suspense>
      ) : (
        rows.slice(0, ready)
      )}
    </div>
  );
}
