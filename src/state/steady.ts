import type { PageState } from './store.ts';

type Selector<Value> = (state: PageState) => Value;

const known = new WeakMap<Selector<unknown>, Selector<unknown>>();

/**
 * A selector that gives of one state one answer, whatever it was asked of in between: parts of the page may show different
 * states while a hand moves the window of time, and what is remembered of one is forgotten for another. A component whose
 * answer changes by itself is rendered again without end.
 */
export function steady<Value>(selector: Selector<Value>): Selector<Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const made = known.get(selector) as Selector<Value> | undefined;
  if (made) return made;
  const answers = new WeakMap<PageState, { readonly answer: Value }>();
  const asked: Selector<Value> = (state) => {
    let given = answers.get(state);
    if (!given) {
      given = { answer: selector(state) };
      answers.set(state, given);
    }
    return given.answer;
  };
  known.set(selector, asked);
  return asked;
}
