import type { ActorKind } from '../model/vocabulary.ts';

export interface ActorToPlace {
  readonly id: string;
  readonly kind: ActorKind;
  readonly memberOf: string | null;
  readonly name: string;
}

export interface LinkToPlace {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** An actor with room for itself and for all that are members of it, directly or not. */
export interface Cluster {
  readonly place: number;
  readonly members: readonly Cluster[];
  /** Radius of the room, in the layout's own units (see `STRETCH` in `placeActors.ts`). */
  readonly radius: number;
}

/** Room for a top-level actor alone: its sign and its name under it. */
const ALONE = 30;
/** The sign of an actor that has members. */
export const WHOLE = 19;
/** A member: a small sign, its name readable when zoomed in. */
const MEMBER = 13;
/** The share of a disc that packed smaller discs fill. */
const PACKING = 0.7;

/** The clusters at the top, in the order of `actors`. An actor whose whole is unknown, or that contains itself, is at the top. */
export function gatherClusters(actors: readonly ActorToPlace[]): Cluster[] {
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const wholes = actors.map(({ memberOf }) => (memberOf === null ? -1 : (places.get(memberOf) ?? -1)));
  const isTop = wholes.map((whole, place) => whole === -1 || isInCircle(wholes, place));
  const membersOf: number[][] = actors.map(() => []);
  const tops: number[] = [];
  for (const [place, whole] of wholes.entries()) {
    if (isTop[place]) tops.push(place);
    else membersOf[whole]!.push(place);
  }
  return tops.map((place) => gather(place, membersOf, true));
}

function gather(place: number, membersOf: readonly (readonly number[])[], isTop: boolean): Cluster {
  const members = membersOf[place]!.map((member) => gather(member, membersOf, false));
  const alone = isTop ? ALONE : MEMBER;
  if (members.length === 0) return { place, members, radius: alone };
  const own = isTop ? WHOLE : MEMBER;
  const area = members.reduce((total, { radius }) => total + radius * radius, own * own) / PACKING;
  return { place, members, radius: Math.max(alone, Math.sqrt(area) + 4) };
}

function isInCircle(wholes: readonly number[], start: number): boolean {
  let whole = wholes[start]!;
  for (let steps = 0; whole !== -1 && steps < wholes.length; steps++) {
    if (whole === start) return true;
    whole = wholes[whole]!;
  }
  return false;
}
