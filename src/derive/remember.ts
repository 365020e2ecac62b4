/**
 * Remembers the last results of a pure function, so that equal arguments (`Object.is`) give the very same object.
 * @param most results that are kept: more than one where what was is asked for beside what is
 */
export function remember<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
  most = 1,
): (...args: Args) => Result {
  let kept: readonly { readonly args: Args; readonly result: Result }[] = [];
  return (...args) => {
    const known = kept.find((entry) => isSame(entry.args, args));
    if (known) return known.result;
    const result = compute(...args);
    kept = [{ args, result }, ...kept.slice(0, most - 1)];
    return result;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((arg, at) => Object.is(arg, other[at]));
}
