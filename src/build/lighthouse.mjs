// @ts-check
/**
 * `npm run lighthouse`: builds, serves the build compressed as static hosts do, audits it with Lighthouse's phone profile and
 * holds the scores to what the project promises. Lighthouse is fetched when first asked for; it is no dependency.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
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
  const report = path.join(folder, 'lighthouse');
  const flags = ['--headless=new', ...(browser?.args ?? [])].join(' ');
  spawnSync(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      `http://127.0.0.1:${port}/`,
      '--quiet',
      '--output=json',
      '--output=html',
      `--output-path=${report}`,
      `--chrome-flags=${flags}`,
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(browser?.executablePath === undefined ? {} : { CHROME_PATH: browser.executablePath }),
      },
    },
  );
  await server.terminate();
  /** @type {{ categories: Record<string, { score: number }> }} */
  const { categories } = JSON.parse(readFileSync(`${report}.report.json`, 'utf8'));
  for (const [name, least] of Object.entries(PROMISED)) {
    const score = Math.round((categories[name]?.score ?? 0) * 100);
    console.log(`${score >= least ? 'ok   ' : 'UNDER'} ${name}: ${score} of at least ${least}`);
    if (score < least) process.exitCode = 1;
  }
  console.log(`The whole report: ${path.relative(root, report)}.report.html`);
}

function serve() {
  const dist = path.join(root, 'dist');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(dist, path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      if (!file.startsWith(dist)) throw new Error('outside');
      const bytes = readFileSync(file);
      const isPlain = !file.endsWith('.woff2');
      response.writeHead(200, {
        'Content-Type': mediaTypeOf(file),
        'Cache-Control': file.includes(`${path.sep}assets${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
        ...(isPlain ? { 'Content-Encoding': 'br' } : {}),
      });
      response.end(isPlain ? brotliCompressSync(bytes) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    parentPort?.postMessage(typeof address === 'object' ? address?.port : undefined);
  });
}
