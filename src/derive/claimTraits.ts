import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS } from '../model/vocabulary.ts';
import type { DayOrder } from './dayOrder.ts';
import { remember } from './remember.ts';

/** Where each trait of a claim begins in its number. Relation, stance, status and kinds by place in the vocabulary. */
const AT = { stance: 2, status: 4, disputed: 7, fromKind: 8, toKind: 12, origins: 16 } as const;

export const relationIn = (traits: number): number => traits & 3;
export const stanceIn = (traits: number): number => (traits >>> AT.stance) & 3;
export const statusIn = (traits: number): number => (traits >>> AT.status) & 7;
export const disputedIn = (traits: number): number => (traits >>> AT.disputed) & 1;
/** Relation, stance, status and whether it is disputed, in one byte that `relationIn` and the like read as well. */
export const actIn = (traits: number): number => traits & 255;
/** Both kinds in one byte; `kindsIn` tells them apart. */
export const kindPairIn = (traits: number): number => (traits >>> AT.fromKind) & 255;
export const kindsIn = (pair: number): readonly [from: number, to: number] => [pair & 15, pair >>> 4];
/** How many origins the claim's fact has, by its place in `originSteps`. */
export const originStepIn = (traits: number): number => traits >>> AT.origins;

/** All numbers of origins that any fact has, in order. There are few, however many origins. */
export const originSteps = remember((index: DatasetIndex): Uint16Array =>
  Uint16Array.from(new Set(index.originsOfFact)).toSorted(),
);

/**
 * All that tallies ask of a claim, in one number each and in the order of the clock: what a window lets in and shuts
 * out then lies side by side.
 */
export const claimTraits = remember((index: DatasetIndex, { claimAt }: DayOrder): Uint32Array => {
  const { from, to, relation, stance, status, disputed, fact } = index.claims;
  const kinds = Uint8Array.from(index.dataset.actors, ({ kind }) => ACTOR_KINDS.indexOf(kind));
  const stepOf = new Map(Array.from(originSteps(index), (origins, step) => [origins, step]));
  const steps = index.originsOfFact.map((origins) => stepOf.get(origins)!);
  return claimAt.map(
    (claim) =>
      relation[claim]! |
      (stance[claim]! << AT.stance) |
      (status[claim]! << AT.status) |
      (kinds[from[claim]!]! << AT.fromKind) |
      (kinds[to[claim]!]! << AT.toKind) |
      (disputed[claim]! << AT.disputed) |
      (steps[fact[claim]!]! << AT.origins),
  );
});
