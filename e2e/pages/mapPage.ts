import { expect, type Locator, type Page } from '@playwright/test';
import type { Drawn } from '../../src/map/drawn.ts';

const MARK = 'attache:drawn';

/** The map as a reader meets it, and the figures that it leaves about each settled picture. */
export function mapPage(page: Page) {
  const map: Locator = page.getByRole('application', { name: 'Map of actors and their links' });

  const mark = () =>
    page.evaluate((name): { readonly at: number; readonly drawn: Drawn } | null => {
      const [entry] = performance.getEntriesByName(name);
      return entry instanceof PerformanceMark ? { at: entry.startTime, drawn: entry.detail } : null;
    }, MARK);

  /** The picture once nothing has been drawn for a while. */
  async function settled(): Promise<Drawn> {
    let last: Drawn | undefined;
    await expect(async () => {
      const one = await mark();
      await page.waitForTimeout(260);
      const other = await mark();
      expect(one).not.toBeNull();
      expect(other?.at).toBe(one?.at);
      last = other?.drawn;
    }).toPass({ timeout: 20_000, intervals: [20] });
    if (!last) throw new Error('nothing was drawn');
    return last;
  }

  return {
    map,
    settled,
    async open(query = ''): Promise<Drawn> {
      await page.goto(`./${query}`);
      await expect(map).toBeVisible();
      return settled();
    },
    /** Where an actor is on the page. */
    async placeOf(id: string): Promise<{ readonly x: number; readonly y: number }> {
      const actor = (await settled()).actors.find((known) => known.id === id);
      if (!actor) throw new Error(`${id} is not in the window`);
      return onPage(actor);
    },
    async badgeOf(id: string): Promise<{ readonly x: number; readonly y: number }> {
      const badge = (await settled()).links.find((known) => known.id === id);
      if (!badge) throw new Error(`${id} has no badge in the window`);
      return onPage(badge);
    },
    onPage,
    /** The spoken name of what the keyboard is on. */
    spoken: () => map.locator('[role=img]'),
    /** In the settled picture: names on something else, or over the edge. */
    overlaps: async () => (await settled()).labelOverlaps,
  };

  async function onPage({ x, y }: { readonly x: number; readonly y: number }) {
    const box = await map.boundingBox();
    return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
  }
}
