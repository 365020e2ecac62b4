import type { ReactNode } from 'react';
import { words } from '../ui/words.ts';
import { LineMark, StanceMark } from './marks.tsx';

const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;

const ROWS: readonly (readonly [name: string, mark: ReactNode, words: string])[] = [
  [
    'arrow',
    <Mark key="m">
      <path d="M1 8H18M13 4l5 4-5 4" {...STROKE} />
    </Mark>,
    words.key.arrow,
  ],
  [
    'width',
    <Mark key="m">
      <path d="M1 4H23" {...STROKE} strokeWidth={1} />
      <path d="M1 11H23" {...STROKE} strokeWidth={5} />
    </Mark>,
    words.key.width,
  ],
  [
    'badge',
    <Mark key="m">
      <circle cx="12" cy="8" r="7" fill="currentColor" />
      <text x="12" y="11.2" textAnchor="middle" className="fill-paper text-[9px] font-semibold">
        8
      </text>
    </Mark>,
    words.key.badge,
  ],
  [
    'hollow',
    <span key="m" className="flex">
      <StanceMark stance="cooperative" />
      <StanceMark stance="mixed" />
    </span>,
    words.key.hollow,
  ],
  ['solid', <LineMark key="m" dash="solid" />, words.key.solid],
  ['dashed', <LineMark key="m" dash="dashed" />, words.key.dashed],
  ['dotted', <LineMark key="m" dash="dotted" />, words.key.dotted],
  [
    'disputed',
    <Mark key="m">
      <path d="M2 8H9M15 8H22M10 3l1.5 10M12.5 3l1.5 10" {...STROKE} />
    </Mark>,
    words.key.disputed,
  ],
  [
    'state',
    <Mark key="m">
      <rect x="5" y="1" width="14" height="14" rx="3" fill="currentColor" />
      <text x="12" y="11.2" textAnchor="middle" className="fill-paper text-[9px] font-semibold">
        3
      </text>
    </Mark>,
    words.key.state,
  ],
  [
    'person',
    <Mark key="m">
      <circle cx="12" cy="8" r="5" {...STROKE} />
    </Mark>,
    words.key.person,
  ],
  [
    'body',
    <Mark key="m">
      <rect x="7" y="3" width="10" height="10" rx="1" {...STROKE} />
    </Mark>,
    words.key.body,
  ],
  [
    'group',
    <Mark key="m">
      <path d="M12 2l5.5 3v6L12 14l-5.500-3V5Z" {...STROKE} />
    </Mark>,
    words.key.group,
  ],
  [
    'hull',
    <Mark key="m">
      <rect x="1" y="1" width="22" height="14" rx="7" fill="var(--hull)" stroke="var(--hull-edge)" />
    </Mark>,
    words.key.hull,
  ],
];

/** Every mark of the map that the filters above it do not already show. */
export function MapKey() {
  return (
    <dl className="grid grid-cols-[1.75rem_1fr] gap-x-2 gap-y-1.5 pt-1 pl-1 text-xs text-soft">
      {ROWS.map(([name, mark, meaning]) => (
        <div key={name} className="col-span-full grid grid-cols-subgrid items-center">
          <dt aria-hidden className="grid place-items-center text-ink">
            {mark}
          </dt>
          <dd className="leading-4">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 16" className="h-4 w-6">
      {children}
    </svg>
  );
}
