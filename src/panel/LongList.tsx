import { Suspense, useDeferredValue, type ReactElement } from 'react';
import { laterPart } from '../ui/laterPart.tsx';

const VirtualList = laterPart(async () => (await import('./VirtualList.tsx')).VirtualList, true);
/** As many as fill the panel, or nearly. */
const FIRST = 4;

/**
 * The first rows come a moment before the others. Up to so many everything is in the page, to be found and printed; beyond, only
 * what is in sight.
 */
export function LongList(props: {
  readonly rows: readonly ReactElement[];
  readonly isLong: boolean;
  readonly className?: string;
  /** What it is to screen readers; its rows are then items of it. */
  readonly role?: 'list';
}) {
  const { rows, isLong, ...rest } = props;
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
