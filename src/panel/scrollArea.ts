import { createContext, type RefObject } from 'react';

/** The element of the panel that scrolls, for lists of which only what is in sight is rendered. */
export const ScrollArea = createContext<RefObject<HTMLElement | null> | null>(null);
