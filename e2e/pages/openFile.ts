import type { Page } from '@playwright/test';

/** Gives a file to the page by the file picker that a button opens. */
export async function chooseFile(page: Page, name: string, content: string, button = 'Open a file…'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Opens a dataset of the reader's own from the menu of datasets. */
export async function openFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: /^Dataset:/ }).click();
  await chooseFile(page, name, content, 'Open a file of your own…');
}
