import type { Relation } from '../model/vocabulary.ts';
import { words } from './words.ts';

/** The stance of one claim, or of all claims of a link: `mixed` where some are cooperative and some conflictual. */
type BadgeStance = 'cooperative' | 'neutral' | 'conflictual' | 'mixed';

/** The three shapes in a box of 16: circle, triangle, square, each of about the same area. */
const OUTLINE: Record<Relation, string> = {
  diplomatic: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  military: 'M8 2.2 14.4 13.4H1.6Z',
  economic: 'M3 3H13V13H3Z',
};
const INK: Record<Relation, string> = {
  diplomatic: 'text-diplomatic',
  military: 'text-military',
  economic: 'text-economic',
};

/** The badge of a link or claim: the shape says the relation, the filling the stance. */
export function RelationBadge(props: {
  readonly relation: Relation;
  readonly stance?: BadgeStance;
  /** Where words beside it already say the same. */
  readonly isDecorative?: boolean;
  readonly className?: string;
}) {
  const { relation, stance = 'conflictual', isDecorative = false, className = 'size-4' } = props;
  const name = `${words.relation[relation]}, ${words.stance[stance].toLowerCase()}`;
  const naming = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  const outline = OUTLINE[relation];
  return (
    <svg viewBox="0 0 16 16" {...naming} className={`inline-block shrink-0 ${INK[relation]} ${className}`}>
      <path d={outline} fill={stance === 'conflictual' ? 'currentColor' : 'var(--paper)'} />
      {stance === 'mixed' && <path d={outline} fill="currentColor" clipPath="inset(0 50% 0 0)" />}
      <path d={outline} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      {stance === 'neutral' && <circle cx="8" cy={relation === 'military' ? 9.4 : 8} r="1.8" fill="currentColor" />}
    </svg>
  );
}
