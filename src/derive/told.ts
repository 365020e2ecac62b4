import type { Claim, Happened } from '../model/dataset.ts';
import type { EventType } from '../model/event.ts';
import type { Relation, Stance, Status } from '../model/vocabulary.ts';
import type { FactEvidence } from './evidence.ts';

/** What a heading already says of all claims under it, so that they need not repeat it; null where they differ. */
export interface Told {
  readonly gist: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly relation: Relation | null;
  readonly stance: Stance | null;
  readonly event: EventType | null;
  readonly status: Status | null;
  readonly happened: Happened | null;
}

export function toldOf({ fact, happened, accounts }: FactEvidence): Told {
  const claims = accounts.flatMap((account) => [account, ...account.copies].flatMap((quotation) => quotation.claims));
  return {
    gist: fact.gist,
    from: common(claims, ({ from }) => from),
    to: common(claims, ({ to }) => to),
    relation: common(claims, ({ relation }) => relation),
    stance: common(claims, ({ stance }) => stance),
    event: common(claims, ({ event }) => event),
    status: common(claims, ({ status }) => status),
    happened,
  };
}

function common<Value>(claims: readonly Claim[], read: (claim: Claim) => Value): Value | null {
  const values = new Set(claims.map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

export function isSameTime(one: Happened | null, other: Happened | null): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.precision === other?.precision;
}
