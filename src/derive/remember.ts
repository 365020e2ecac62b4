/** Remembers the last result of a pure function, so that equal arguments (`Object.is`) give the very same object. */
export function remember<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (last && last.args.length === args.length && args.every((arg, at) => Object.is(arg, last?.args[at])))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
