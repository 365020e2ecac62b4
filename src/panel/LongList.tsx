import { lazy, Suspense, type ReactElement } from 'react';

const VirtualList = lazy(async () => ({ default: (await import('./VirtualList.tsx')).VirtualList }));
/** Stand while the list that shows only what is in sight is on its way. */
const FIRST = 20;

/** Up to so many rows everything is in the page, to be found and printed; beyond, only what is in sight. */
export function LongList(props: {
  readonly rows: readonly ReactElement[];
  readonly isLong: boolean;
  readonly className?: string;
  /** What it is to screen readers; its rows are then items of it. */
  readonly role?: 'list';
}) {
  const { rows, isLong, ...rest } = props;
  return (
    <div {...rest}>
      {isLong ? (
        <Suspense fallback={rows.slice(0, FIRST)}>
          <VirtualList>{rows}</VirtualList>
        </Suspense>
      ) : (
        rows
      )}
    </div>
  );
}
