// @ts-check
/** What the registry knows of the packages that are shipped: `npm audit` without those that only build and test. */
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

const LONGEST_MS = 60_000;

/** Whether none of them is known to be unsafe; null when the registry does not say. Prints what is. */
export function areShippedSafe() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  /** @type {{ vulnerabilities?: Record<string, { severity: string, range: string }> }} */
  const report = readReport(stdout);
  if (!report.vulnerabilities) return null;
  const found = Object.entries(report.vulnerabilities);
  for (const [name, { severity, range }] of found)
    console.log(`${name} ${range}: ${severity}; see npm audit --omit=dev`);
  return found.length === 0;
}

/** @param {string} text */
function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
