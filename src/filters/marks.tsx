import type { Stance } from '../model/vocabulary.ts';

const DASHES = { solid: undefined, dashed: '5 3', dotted: '1.5 3' } as const;
type Dash = keyof typeof DASHES;

export function LineMark({ dash, weight = 2 }: { readonly dash: Dash; readonly weight?: number }) {
  return (
    <svg viewBox="0 0 20 8" className="h-2 w-5 text-ink">
      <path d="M0 4H20" stroke="currentColor" strokeWidth={weight} strokeDasharray={DASHES[dash]} />
    </svg>
  );
}

/** The filling of a badge, without the shape of a relation. */
export function StanceMark({ stance }: { readonly stance: Stance | 'mixed' }) {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5 text-ink">
      <circle
        cx="8"
        cy="8"
        r="5.5"
        fill={stance === 'conflictual' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
      {stance === 'mixed' && <path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor" />}
      {stance === 'neutral' && <circle cx="8" cy="8" r="1.9" fill="currentColor" />}
    </svg>
  );
}

/** For a choice that has no mark of its own on the map. */
export function CheckMark({ isOn }: { readonly isOn: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5 text-soft">
      <rect
        x="1.5"
        y="1.5"
        width="13"
        height="13"
        rx="2.5"
        fill={isOn ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
      />
      {isOn && <path d="M4.5 8.2 7 10.7l4.500-5.200" fill="none" stroke="var(--paper)" strokeWidth="1.8" />}
    </svg>
  );
}
