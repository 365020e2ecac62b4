import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { STANCES, STATUSES, type Status } from '../model/vocabulary.ts';
import { claimTraits, disputedIn, originStepIn, originSteps, stanceIn, statusIn } from './claimTraits.ts';
import type { DayOrder } from './dayOrder.ts';
import type { RollUp } from './rollUp.ts';

const FORWARD = 0;
const BACKWARD = 1;
const MUTUAL = 2;
const DONE = 0;
const INTENDED = 1;
const SAID = 2;
const GROUP_OF: Readonly<Record<Status, number>> = {
  occurred: DONE,
  ongoing: DONE,
  planned: INTENDED,
  proposed: INTENDED,
  claimed: SAID,
  denied: SAID,
  hypothetical: SAID,
};
const GROUP_OF_STATUS = Uint8Array.from(STATUSES, (status) => GROUP_OF[status]);

/** Where the counters of a link begin that count its claims by way, by stance, by group of status, and disputed ones. */
const AT = { way: 0, stance: 3, group: 6, disputed: 9, origins: 10 } as const;

/** What the matching claims of a link add up to. */
export interface LinkSum {
  readonly forward: number;
  readonly backward: number;
  readonly mutual: number;
  /** One bit a stance, in the order of the vocabulary. */
  readonly stances: number;
  readonly isDone: boolean;
  readonly isIntended: boolean;
  /** The most origins that any of its facts has. */
  readonly origins: number;
  readonly isDisputed: boolean;
}

export interface TallyCounts {
  readonly claims: number;
  /** Of these, the ones between actors folded into one. */
  readonly foldedClaims: number;
  readonly links: number;
  readonly actors: number;
}

/**
 * Counters of the links of a level, changed in place by the claims that come to match and that cease to. How many claims
 * match is counted for every link; by what they are, only for those that somebody has asked for.
 */
export interface LinkTally {
  /** @param failed one byte a claim in the order of the clock; others than 0 are left out */
  readonly add: (failed: Uint8Array, start: number, end: number, sign: 1 | -1) => void;
  readonly clear: () => void;
  readonly counts: () => TallyCounts;
  /** 1 where a link has a matching claim. */
  readonly isMatched: Uint8Array;
  /** How many such links each actor has. */
  readonly linksOf: Uint32Array;
  /** Whether a link may add up to something else than when its sum was last asked for. */
  readonly hasChanged: (link: number) => boolean;
  /** @param isMatching whether the claim at a position matches now */
  readonly sumOf: (link: number, isMatching: (position: number) => boolean) => LinkSum;
}

export function createLinkTally(index: DatasetIndex, rolled: RollUp, order: DayOrder): LinkTally {
  const { linkCount, linkA, linkB } = rolled;
  const traits = claimTraits(index, order);
  const lines = linesInOrder(index, rolled, order);
  const steps = originSteps(index);
  const size = AT.origins + steps.length;
  /** For each link twice the number of its matching claims, and 1 more where it has counters. */
  const states = new Uint32Array(linkCount);
  const slotOf = new Uint32Array(linkCount);
  let counters = new Uint32Array(size * 256);
  let isChanged = new Uint8Array(256);
  let slots = 0;
  const isMatched = new Uint8Array(linkCount);
  const linksOf = new Uint32Array(index.dataset.actors.length);
  let [claims, foldedClaims, links, actors] = [0, 0, 0, 0];
  let positions: ReturnType<typeof positionsOfLinks> | undefined;

  const isWatched = (link: number): boolean => (states[link]! & 1) === 1;

  const toggle = (link: number, sign: 1 | -1): void => {
    isMatched[link] = sign === 1 ? 1 : 0;
    links += sign;
    toggleActor(linkA[link]!, sign);
    toggleActor(linkB[link]!, sign);
  };

  const toggleActor = (actor: number, sign: 1 | -1): void => {
    const count = linksOf[actor]! + sign;
    linksOf[actor] = count;
    if (count === 0) actors -= 1;
    else if (count === sign) actors += 1;
  };

  const countAll = (ofSlot: number, at: number, sign: number): void => {
    const own = traits[at]!;
    const base = ofSlot * size;
    counters[base + AT.way + (lines[at]! & 3)]! += sign;
    counters[base + AT.stance + stanceIn(own)]! += sign;
    counters[base + AT.group + GROUP_OF_STATUS[statusIn(own)]!]! += sign;
    counters[base + AT.disputed]! += sign * disputedIn(own);
    counters[base + AT.origins + originStepIn(own)]! += sign;
    isChanged[ofSlot] = 1;
  };

  /** Gives a link its counters, and counts what of it matches now. */
  const watch = (link: number, isMatching: (position: number) => boolean): number => {
    const slot = slots;
    slots += 1;
    slotOf[link] = slot;
    states[link]! |= 1;
    if (slots * size > counters.length) counters = grown(counters);
    if (slots > isChanged.length) isChanged = grown(isChanged);
    positions ??= positionsOfLinks(lines, linkCount);
    const { start, sorted } = positions;
    for (let at = start[link]!; at < start[link + 1]!; at++) {
      const position = sorted[at]!;
      if (isMatching(position)) countAll(slot, position, 1);
    }
    return slot;
  };

  return {
    isMatched,
    linksOf,
    counts: () => ({ claims, foldedClaims, links, actors }),
    hasChanged(link) {
      return !isWatched(link) || isChanged[slotOf[link]!] === 1;
    },
    add(failed, start, end, sign) {
      let [taken, folded] = [0, 0];
      for (let position = start; position < end; position++) {
        if (failed[position] !== 0) continue;
        taken += 1;
        const line = lines[position]!;
        if (line === NONE) {
          folded += 1;
          continue;
        }
        const link = line >>> 2;
        const before = states[link]!;
        const after = before + 2 * sign;
        states[link] = after;
        if (before < 2 || after < 2) toggle(link, sign);
        if ((before & 1) === 1) countAll(slotOf[link]!, position, sign);
      }
      claims += sign * taken;
      foldedClaims += sign * folded;
    },
    clear() {
      for (let link = isMatched.indexOf(1); link !== -1; link = isMatched.indexOf(1, link + 1)) {
        toggle(link, -1);
        states[link]! &= 1;
      }
      counters.fill(0);
      isChanged.fill(1);
      [claims, foldedClaims] = [0, 0];
    },
    sumOf(link, isMatching) {
      const slot = isWatched(link) ? slotOf[link]! : watch(link, isMatching);
      isChanged[slot] = 0;
      const at = slot * size;
      let stances = 0;
      for (let stance = 0; stance < STANCES.length; stance++) {
        if (counters[at + AT.stance + stance]! > 0) stances |= 1 << stance;
      }
      let step = steps.length - 1;
      while (step >= 0 && counters[at + AT.origins + step] === 0) step -= 1;
      return {
        forward: counters[at + AT.way + FORWARD]!,
        backward: counters[at + AT.way + BACKWARD]!,
        mutual: counters[at + AT.way + MUTUAL]!,
        stances,
        isDone: counters[at + AT.group + DONE]! > 0,
        isIntended: counters[at + AT.group + INTENDED]! > 0,
        origins: step < 0 ? 0 : steps[step]!,
        isDisputed: counters[at + AT.disputed]! > 0,
      };
    },
  };
}

/** For each claim in the order of the clock, its link times four and its way along it; `NONE` where it has no link. */
function linesInOrder(
  { claims }: DatasetIndex,
  { shownFor, linkOfClaim, linkA }: RollUp,
  order: DayOrder,
): Uint32Array {
  return order.claimAt.map((claim) => {
    const link = linkOfClaim[claim]!;
    if (link === NONE) return NONE;
    const isForward = shownFor[claims.from[claim]!] === linkA[link];
    return link * 4 + (!claims.directed[claim] ? MUTUAL : isForward ? FORWARD : BACKWARD);
  });
}

/** The positions of each link's claims: those between `start[link]` and `start[link + 1]`. */
function positionsOfLinks(lines: Uint32Array, linkCount: number) {
  const start = new Uint32Array(linkCount + 1);
  for (let position = 0; position < lines.length; position++) {
    if (lines[position] !== NONE) start[(lines[position]! >>> 2) + 1]! += 1;
  }
  for (let link = 0; link < linkCount; link++) start[link + 1]! += start[link]!;
  const next = start.slice();
  const sorted = new Uint32Array(start[linkCount]!);
  for (let position = 0; position < lines.length; position++) {
    const line = lines[position]!;
    if (line === NONE) continue;
    sorted[next[line >>> 2]!] = position;
    next[line >>> 2]! += 1;
  }
  return { start, sorted };
}

function grown<Column extends Uint8Array | Uint32Array>(column: Column): Column {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const bigger = (
    column instanceof Uint8Array ? new Uint8Array(2 * column.length) : new Uint32Array(2 * column.length)
  ) as Column;
  bigger.set(column);
  return bigger;
}
