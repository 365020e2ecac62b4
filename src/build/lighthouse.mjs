// @ts-check
/**
 * `npm run lighthouse`: builds, serves the build compressed as static hosts do, audits it with Lighthouse's phone profile and
 * holds the scores to what the project promises. Of several visits the median counts, as Lighthouse advises: speed varies with
 * what else a machine does. Lighthouse is fetched when first asked for; it is no dependency.
 *
 * Each visit is judged twice: for a processor four times slower than this one, which is Lighthouse's default and means another
 * phone on each machine and at each moment, and for the same phone everywhere, which is what counts (docs/decisions/0007).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { brotliCompressSync } from 'node:zlib';
import { mediaTypeOf } from './mediaTypes.mjs';
import { binary, root, run, setUp } from './setup.mjs';

/** The last version for every Node that the project supports. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const VISITS = 5;
/** Lighthouse's own figure of the phone whose screen its profile has, a Moto G Power; Chrome's DevTools calibrate by it. */
const PHONE = 264;
const DEFAULT_SLOWDOWN = 4;
const PROMISED = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };

if (isMainThread) await audit();
else serve();

async function audit() {
  setUp();
  run(binary('vite'), ['build', '--logLevel', 'warn']);
  const { findBrowser } = await import('./browser.mjs');
  const browser = findBrowser();
  const server = new Worker(fileURLToPath(import.meta.url));
  const port = await new Promise((resolve) => server.once('message', resolve));
  const folder = path.join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const flags = ['--headless=new', ...(browser?.args ?? [])].join(' ');
  const env = { ...process.env, ...(browser?.executablePath ? { CHROME_PATH: browser.executablePath } : {}) };
  /** @param {readonly string[]} options */
  const lighthouse = (...options) => {
    const address = `http://127.0.0.1:${port}/`;
    spawnSync('npx', ['--yes', LIGHTHOUSE, address, '--quiet', `--chrome-flags=${flags}`, ...options], {
      stdio: 'inherit',
      env,
    });
  };
  const visits = [];
  // The first is not counted: while it runs, the server compresses what it is asked for.
  for (let number = 0; number <= VISITS; number++) {
    const visit = path.join(folder, `lighthouse-${number}`);
    lighthouse(`--gather-mode=${visit}`);
    if (number === 0) continue;
    const report = path.join(visit, 'default');
    lighthouse(`--audit-mode=${visit}`, '--output=json', '--output=html', `--output-path=${report}`);
    const { performance, machine } = readReport(report);
    const slowdown = machine / PHONE;
    slowDown(visit, slowdown);
    const phone = path.join(visit, 'phone');
    const setting = `--throttling.cpuSlowdownMultiplier=${slowdown}`;
    lighthouse(`--audit-mode=${visit}`, setting, '--output=json', '--output=html', `--output-path=${phone}`);
    visits.push({ ...readReport(phone), slowdown, byDefault: performance });
  }
  await server.terminate();
  visits.sort((one, other) => one.performance - other.performance);
  for (const { report, performance, blockedMs, machine, slowdown, byDefault } of visits) {
    const known = `blocked for ${blockedMs} ms, machine ${machine}, ${slowdown.toFixed(1)} times slower`;
    console.log(
      `performance ${performance} (${byDefault} at ${DEFAULT_SLOWDOWN} times), ${known}: ${report}.report.html`,
    );
  }
  const scores = visits[(VISITS - 1) / 2]?.scores;
  for (const [name, least] of Object.entries(PROMISED)) {
    const score = scores?.get(name) ?? 0;
    console.log(`${score >= least ? 'ok   ' : 'UNDER'} ${name}: ${score} of at least ${least}`);
    if (score < least) process.exitCode = 1;
  }
}

/**
 * Has a visit that was noted down judged for another processor. What it was noted with matters to no simulation, but
 * Lighthouse wants it to be the same.
 * @param {string} visit
 * @param {number} slowdown
 */
function slowDown(visit, slowdown) {
  const file = path.join(visit, 'artifacts.json');
  const artifacts = JSON.parse(readFileSync(file, 'utf8'));
  artifacts.settings.throttling.cpuSlowdownMultiplier = slowdown;
  writeFileSync(file, JSON.stringify(artifacts));
}

/** @param {string} report */
function readReport(report) {
  const { categories, audits, environment } = JSON.parse(readFileSync(`${report}.report.json`, 'utf8'));
  const scores = new Map(Object.keys(PROMISED).map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  return {
    report: path.relative(root, report),
    scores,
    performance: scores.get('performance') ?? 0,
    blockedMs: Math.round(audits['total-blocking-time'].numericValue),
    machine: Math.round(environment.benchmarkIndex),
  };
}

function serve() {
  const dist = path.join(root, 'dist');
  /** @type {Map<string, Buffer>} Compressed once: what the server does, the page does not have. */
  const bodies = new Map();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(dist, path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      if (!file.startsWith(dist)) throw new Error('outside');
      const isPlain = !file.endsWith('.woff2');
      const body = bodies.get(file) ?? (isPlain ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
      bodies.set(file, body);
      response.writeHead(200, {
        'Content-Type': mediaTypeOf(file),
        'Cache-Control': file.includes(`${path.sep}assets${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
        ...(isPlain ? { 'Content-Encoding': 'br' } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    parentPort?.postMessage(typeof address === 'object' ? address?.port : undefined);
  });
}
