import type { ReactNode } from 'react';
import type { Actor } from '../model/dataset.ts';

/** The address of a page, or of the app's own view where no page was written. */
export type Addresses = (type: 'actor' | 'link', id: string) => string;

export function PageLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return <a href={href}>{children}</a>;
}

export function ActorLink({ actor, to }: { readonly actor: Actor; readonly to: Addresses }) {
  return <PageLink href={to('actor', actor.id)}>{actor.name}</PageLink>;
}
