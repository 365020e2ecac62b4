/** Something that is fetched when it is first asked for. */
export interface Later<Value> {
  /** @throws a promise while it is on its way, as React's Suspense has it, and the error if it did not come */
  readonly get: () => Value;
  readonly load: () => Promise<Value>;
  readonly isHere: () => boolean;
}

/** A part that did not come is asked for again, but not at once: who waits for it has to see that it is missing. */
const AGAIN_AFTER_MS = 5_000;

export function later<Value>(fetchValue: () => Promise<Value>): Later<Value> {
  let here: { readonly value: Value } | undefined;
  let underWay: Promise<Value> | undefined;
  let failed: { readonly error: unknown; readonly at: number } | undefined;
  const load = (): Promise<Value> => {
    underWay ??= fetchValue().then(
      (value) => {
        here = { value };
        return value;
      },
      (error: unknown) => {
        failed = { error, at: performance.now() };
        underWay = undefined;
        throw error;
      },
    );
    return underWay;
  };
  return {
    load,
    isHere: () => here !== undefined,
    get() {
      if (here) return here.value;
      if (failed && performance.now() - failed.at < AGAIN_AFTER_MS) throw failed.error;
      // oxlint-disable-next-line typescript/only-throw-error
      throw load();
    },
  };
}
