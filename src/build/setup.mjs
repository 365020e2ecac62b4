// @ts-check
/**
 * Sets up what is missing before any other command: the right Node, and the packages of the lock file.
 * Runs before anything is installed, so it uses Node alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const root = path.join(import.meta.dirname, '..', '..');
const stamp = path.join(root, 'node_modules', '.cache', 'attache', 'installed');

export function setUp() {
  checkNode();
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (npm ci), once …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(`Attaché needs Node 20.19 or later (22.12 or later of 22); this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Runs a command in the repository's root with its output shown, and ends the process when it fails.
 * @param {string} command @param {readonly string[]} args
 */
export function run(command, args) {
  const status = attempt(command, args);
  if (status !== 0) process.exit(status);
}

/**
 * Runs a command in the repository's root with its output shown.
 * @param {string} command @param {readonly string[]} args @returns {number} its exit code
 */
export function attempt(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // npm and the package binaries are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** A package's command, without npm in between. @param {string} name */
export function binary(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

if (import.meta.filename === path.resolve(process.argv[1] ?? '')) setUp();
