const known = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, number>>();

/** The place of each item by its id; the same map each time. Of equal ids the last counts. */
export function placesOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  let places = known.get(items);
  if (!places) {
    const made = new Map<string, number>();
    for (let place = 0; place < items.length; place++) made.set(items[place]!.id, place);
    places = made;
    known.set(items, places);
  }
  return places;
}

/**
 * Looks up places of ids that mostly come in the order of the items, as those of a compiled dataset do: the item found
 * last and the one after it are tried before the map.
 */
export function placeFinder(items: readonly { readonly id: string }[], absent: number): (id: string) => number {
  let last = 0;
  return (id) => {
    if (items[last]?.id === id) return last;
    if (items[last + 1]?.id === id) {
      last += 1;
      return last;
    }
    const place = placesOf(items).get(id);
    if (place === undefined) return absent;
    last = place;
    return place;
  };
}
