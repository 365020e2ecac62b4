/**
 * A list whose items are made when they are asked for, each once. For all who read it, it is an array; only the ways to
 * copy it that look past its items, such as `structuredClone`, find it empty.
 */
export function lazyList<Item>(length: number, make: (place: number) => Item): readonly Item[] {
  const made: Item[] = [];
  made.length = length;
  const placeOf = (key: string | symbol): number => {
    if (typeof key !== 'string') return -1;
    const place = Number(key);
    return Number.isInteger(place) && place >= 0 && place < length ? place : -1;
  };
  return new Proxy(made, {
    get(target, key, receiver) {
      const place = placeOf(key);
      if (place === -1) return Reflect.get(target, key, receiver) as unknown;
      return (target[place] ??= make(place));
    },
    // Array methods skip places that are not there.
    has: (target, key) => placeOf(key) !== -1 || Reflect.has(target, key),
  });
}
