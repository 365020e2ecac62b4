/** The closed word lists of the model. Their order is the order in which the interface shows them. */

export const RELATIONS = ['diplomatic', 'military', 'economic'] as const;
export type Relation = (typeof RELATIONS)[number];

export const STANCES = ['cooperative', 'neutral', 'conflictual'] as const;
export type Stance = (typeof STANCES)[number];

export const STATUSES = ['occurred', 'ongoing', 'planned', 'proposed', 'claimed', 'denied', 'hypothetical'] as const;
export type Status = (typeof STATUSES)[number];

export const ACTOR_KINDS = [
  'state',
  'person',
  'government-body',
  'armed-group',
  'organisation',
  'company',
  'coalition',
  'media',
  'population',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PRECISIONS = ['day', 'week', 'month', 'year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const MARK_ROLES = ['actor', 'recipient', 'action', 'speaker', 'date'] as const;
export type MarkRole = (typeof MARK_ROLES)[number];
