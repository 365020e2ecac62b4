import { useContext, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import { ScrollArea } from './scrollArea.ts';

/** A long list of which only what is in sight of the panel is in the page. */
export function VirtualList({ children }: { readonly children: readonly ReactElement[] }) {
  const scroll = useContext(ScrollArea);
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const [area, own] = [scroll?.current, list.current];
    if (!area || !own) return undefined;
    const measure = () => setAbove(own.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(area);
    // What is above it may be such a list, too.
    for (const part of area.children) observer.observe(part);
    return () => observer.disconnect();
  }, [scroll]);
  return (
    <div ref={list}>
      <Virtualizer {...(scroll ? { scrollRef: scroll } : {})} startMargin={above}>
        {[...children]}
      </Virtualizer>
    </div>
  );
}
