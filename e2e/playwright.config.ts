import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, firefox, webkit, type BrowserType, type Project } from '@playwright/test';
import { launchOptions } from '../src/build/browser.mjs';

const ci = Boolean(process.env['CI']);
const port = Number(process.env['E2E_PORT'] ?? 4173);
const baseURL = `http://127.0.0.1:${port}`;
const root = path.join(import.meta.dirname, '..');

/** The other engines take part where Playwright's builds of them are installed: `npx playwright install firefox webkit`. */
function ifInstalled(browser: BrowserType): Project[] {
  const name = browser.name();
  if ((name !== 'firefox' && name !== 'webkit') || !existsSync(browser.executablePath())) return [];
  // These look into the browser by Chromium's own protocol, or draw by its fonts.
  return [
    { name, use: { browserName: name, launchOptions: {} }, testIgnore: /(?:soak|faults|singleFile|pages)\.spec/ },
  ];
}

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, 'test-results/artifacts'),
  fullyParallel: true,
  forbidOnly: ci,
  // A second try on a machine that may be busy with other things; `npm test` names what needed it.
  retries: ci ? 1 : 0,
  workers: 3,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: ci ? [['list'], ['json', { outputFile: path.join(root, 'test-results/e2e.json') }]] : 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace costs a quarter of the time; a failure is looked into by hand.
    trace: ci ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', use: { launchOptions: launchOptions() } },
    ...ifInstalled(firefox),
    ...ifInstalled(webkit),
  ],
  webServer: {
    // The build that is tested is the build that ships: never the dev server. `npm test` has just made it.
    command: `${ci ? '' : 'npm run build && '}npx vite preview --port ${port} --strictPort --host 127.0.0.1`,
    cwd: root,
    url: baseURL,
    // Never a server that happens to be on the port: it may be another build, or another app.
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
  },
});
