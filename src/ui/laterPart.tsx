import { lazy, useState, type ComponentType } from 'react';
import { nextTask } from '../platform/nextTask.ts';

const expected: (() => Promise<unknown>)[] = [];

/**
 * A part of the page in a file of its own, fetched when it is first rendered. Once its file is there it is rendered at once; React's
 * own way shows what stands for it first, and then keeps that for a third of a second.
 * @param isExpected most readers will want it: `bringExpected` has it fetched
 */
export function laterPart<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
  isExpected = false,
): ComponentType<Props> {
  let found: ComponentType<Props> | undefined;
  const load = async () => {
    found = await find();
    return { default: found };
  };
  const Awaited = lazy(load);
  if (isExpected) expected.push(load);
  return function LaterPart(props: Props) {
    // What it was rendered as first it stays: another component would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => found ?? Awaited);
    return <Part {...props} />;
  };
}

/** Fetches one after the other what a reader will want next. What does not come is asked for again when it is wanted. */
export async function bringExpected(): Promise<void> {
  for (const load of expected) {
    await load().catch(() => undefined);
    await nextTask();
  }
}
