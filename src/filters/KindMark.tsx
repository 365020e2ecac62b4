import type { ReactNode } from 'react';
import type { ActorKind } from '../model/vocabulary.ts';

const OUTLINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinejoin: 'round' } as const;
const HEXAGON = 'M1.6 8 4.8 2.5h6.400L14.400 8l-3.200 5.500H4.800Z';

/** The map's sign of each kind of actor (`map/shapes.ts`), in a box of 16. */
const SIGNS: Record<ActorKind, ReactNode> = {
  state: <rect x="2" y="2" width="12" height="12" rx="3.5" fill="currentColor" />,
  person: <circle cx="8" cy="8" r="5" {...OUTLINE} />,
  'government-body': <path d="M3 3h10v10H3Z" {...OUTLINE} />,
  'armed-group': <path d={HEXAGON} fill="currentColor" className="text-soft" />,
  organisation: <rect x="3" y="3" width="10" height="10" rx="3.5" {...OUTLINE} />,
  company: <path d="M2 4.500h12v7H2Z" {...OUTLINE} />,
  coalition: (
    <>
      <path d={HEXAGON} {...OUTLINE} />
      <path d="M4.900 8 6.500 5.300h3L11.100 8l-1.600 2.700h-3Z" {...OUTLINE} strokeWidth={1} />
    </>
  ),
  media: <path d="M3 3h6.500L13 6.500V13H3Z" {...OUTLINE} />,
  population: <circle cx="8" cy="8" r="5.500" {...OUTLINE} strokeDasharray="2.2 2" />,
};

export function KindMark({ kind }: { readonly kind: ActorKind }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4 text-ink">
      {SIGNS[kind]}
    </svg>
  );
}
