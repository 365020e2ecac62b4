import { boundsOf, type Insets, type Size } from './camera.ts';
import type { Rect } from './rect.ts';
import { stretchFor, type Stretch } from './stretch.ts';

/** Where the actors stand at present. Only the scene has it: what the reader drags is nobody else's business. */
export interface Places {
  /** x and y by place, in pixels at zoom 1. */
  readonly positions: () => Float64Array;
  readonly pinned: () => ReadonlySet<number>;
  /** Starts anew from where the dataset has them. */
  readonly restart: (given: Float64Array, memberOf: Uint32Array) => void;
  /** Gives the world of some actors the shape of the window; whether that moved anything. */
  readonly reshape: (shown: Iterable<number>, size: Size, insets: Insets) => boolean;
  /** Puts an actor somewhere by hand, with all its members. */
  readonly drag: (place: number, x: number, y: number) => void;
  /** Lets a dragged actor go back to where it came from; without one, all. */
  readonly release: (place?: number) => void;
  /** New places for these, x and y by turns; their members come along, what is pinned stays. */
  readonly move: (places: readonly number[], to: Float32Array) => void;
  readonly bounds: (shown: Iterable<number>) => Rect | null;
}

export function createPlaces(): Places {
  let positions = new Float64Array(0);
  let members: ReadonlyMap<number, readonly number[]> = new Map();
  let stretch: Stretch = { x: 1, y: 1 };
  /** Where each actor that was dragged came from. */
  const origins = new Map<number, readonly [number, number]>();

  const put = (place: number, x: number, y: number): void => {
    positions[2 * place] = x;
    positions[2 * place + 1] = y;
  };

  /** Puts an actor somewhere and its members with it, but for those that go their own way. */
  const carry = (place: number, x: number, y: number, except: ReadonlySet<number>): void => {
    const [dx, dy] = [x - positions[2 * place]!, y - positions[2 * place + 1]!];
    put(place, x, y);
    for (const member of members.get(place) ?? []) {
      if (except.has(member)) continue;
      carry(member, positions[2 * member]! + dx, positions[2 * member + 1]! + dy, except);
    }
  };

  return {
    positions: () => positions,
    pinned: () => new Set(origins.keys()),
    restart(given, memberOf) {
      positions = Float64Array.from(given);
      members = listMembers(memberOf);
      stretch = { x: 1, y: 1 };
      origins.clear();
    },
    reshape(shown, size, insets) {
      const bounds = boundsOf(shown, positions);
      if (!bounds) return false;
      const next = stretchFor(unstretched(bounds, stretch), size, insets);
      const [byX, byY] = [next.x / stretch.x, next.y / stretch.y];
      if (Math.abs(byX - 1) < 0.06 && Math.abs(byY - 1) < 0.06) return false;
      stretch = next;
      for (let place = 0; 2 * place < positions.length; place++) {
        put(place, positions[2 * place]! * byX, positions[2 * place + 1]! * byY);
      }
      for (const [place, [x, y]] of origins) origins.set(place, [x * byX, y * byY]);
      return true;
    },
    drag(place, x, y) {
      if (!origins.has(place)) origins.set(place, [positions[2 * place]!, positions[2 * place + 1]!]);
      carry(place, x, y, without(origins, place));
    },
    release(place) {
      for (const pin of place === undefined ? [...origins.keys()] : [place]) {
        const origin = origins.get(pin);
        if (origin) carry(pin, ...origin, without(origins, pin));
        origins.delete(pin);
      }
    },
    move(places, to) {
      const moved = new Set(places);
      for (const [at, place] of places.entries()) {
        if (!origins.has(place)) carry(place, to[2 * at]!, to[2 * at + 1]!, moved);
      }
    },
    bounds: (shown) => boundsOf(shown, positions),
  };
}

function without(origins: ReadonlyMap<number, unknown>, place: number): ReadonlySet<number> {
  return new Set([...origins.keys()].filter((pin) => pin !== place));
}

function unstretched({ left, right, top, bottom }: Rect, { x, y }: Stretch): Rect {
  return { left: left / x, right: right / x, top: top / y, bottom: bottom / y };
}

function listMembers(memberOf: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (let member = 0; member < memberOf.length; member++) {
    const whole = memberOf[member]!;
    const list = lists.get(whole);
    if (list) list.push(member);
    else lists.set(whole, [member]);
  }
  return lists;
}
