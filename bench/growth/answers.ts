import type { Locator, Page } from '@playwright/test';

/**
 * From a press until an element, or what is found in it, says something else on the screen; undefined where it did not.
 * @param sign a selector of what is found in it
 */
export async function answer(
  page: Page,
  element: Locator,
  press: () => Promise<unknown>,
  sign?: string,
): Promise<number | undefined> {
  const handle = await element.elementHandle();
  await page.evaluate(([shown, part]) => Reflect.set(window, 'answer', window.answerWatch!.changed(shown, part)), [
    handle,
    sign,
  ] as const);
  await press();
  const ms = await page.evaluate(async (): Promise<number | null> => {
    const at: number | null = await Reflect.get(window, 'answer');
    return at === null ? null : at - window.answerWatch!.input;
  });
  return ms ?? undefined;
}

/** Those that came. */
export const known = (times: readonly (number | undefined)[]): number[] => times.flatMap((time) => time ?? []);

/** A relation is left out and let in again: until the number of claims beside the filters is another. */
export async function pressesOfFilter(page: Page): Promise<number[]> {
  const filters = page.getByRole('region', { name: 'Filters and key' });
  const military = filters.getByRole('checkbox', { name: /^Military, / });
  const count = filters.getByText(/ of [\d,]+ claims$/);
  const times: (number | undefined)[] = [];
  for (let press = 0; press < 6; press++) {
    times.push(await answer(page, count, () => military.click()));
    await page.waitForTimeout(700);
  }
  return known(times);
}

/** The letters of a name, one by one: until the list below says something else. The first makes the index, and is left out. */
export async function lettersInSearch(page: Page): Promise<number[]> {
  const list = page.getByRole('listbox', { name: 'Search actors and sentences' });
  await page.keyboard.press('Control+k');
  const name = (await list.getByRole('option').first().innerText()).split('\n')[0] ?? '';
  const times: (number | undefined)[] = [];
  for (const letter of name.slice(0, 7)) {
    times.push(await answer(page, list, () => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return known(times.slice(1));
}
