import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export type Format = 'PNG' | 'SVG' | 'CSV' | 'JSON' | 'GEXF' | 'GraphML' | 'HTML';

export interface Saved {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The export as a reader meets it. */
export function exportDialog(page: Page) {
  const dialog: Locator = page.getByRole('dialog', { name: 'Export' });
  const choose = (name: string | RegExp) => dialog.getByRole('radio', { name, exact: true }).check({ force: true });
  return {
    dialog,
    choose,
    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(dialog).toBeVisible();
    },
    async save(format: Format, ...options: readonly (string | RegExp)[]): Promise<Saved> {
      await choose(format);
      for (const option of options) await choose(option);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      const path = await download.path();
      const bytes = await readFile(path);
      await expect(dialog.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible();
      return { name: download.suggestedFilename(), path, bytes, text: bytes.toString('utf8') };
    },
  };
}
