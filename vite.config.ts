import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { columns } from './src/build/columns.ts';
import { compileAtOnce } from './src/build/compileAtOnce.ts';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { embedPage } from './src/build/embedPage.ts';
import { licences } from './src/build/licences.ts';
import { liveDataset } from './src/build/liveDataset.ts';
import { offline } from './src/build/offline.ts';
import { pages } from './src/build/pages.ts';
import { preload } from './src/build/preload.ts';
import { singleFile } from './src/build/singleFile.ts';

const withoutTransitions = path.join(import.meta.dirname, 'src/platform/withoutTransitions.ts');

const NEXT =
  /node_modules\/(?:react|react-dom|scheduler|zustand|d3-(?:dispatch|drag|selection|zoom))\/|src\/map\/gestures\.ts$/;
const SOON =
  /src\/(?:map\/(?:MapControls|mapKeys)|timeline\/Timeline|filters\/Filters|panel\/(?:OverviewPanel|Sheet))\.tsx?$/;

const resolve = { alias: { 'd3-transition': withoutTransitions, 'd3-interpolate': withoutTransitions } };

const shipped = licences();

export default defineConfig({
  // Relative addresses: the same build works at a domain's root, in a subfolder and from a zip.
  base: './',
  resolve,
  plugins: [
    react(),
    tailwindcss(),
    contentSecurityPolicy(['attache']),
    preload({
      parts: { map: ['map', 'rolldown-runtime'], columns: ['columns'], page: ['react', 'page'] },
      compiled: ['map'],
    }),
    liveDataset(),
    columns(),
    singleFile({ resolve, plugins: () => [react(), tailwindcss()] }),
    pages(),
    embedPage(),
    compileAtOnce(['index', 'map', 'columns']),
    shipped.gather(),
    offline({ plugins: [shipped.gather()] }),
    shipped.write(),
  ],
  // 'es', not the default 'iife': a worker may then import() and share chunks.
  worker: { format: 'es', plugins: () => [shipped.gather()] },
  build: {
    sourcemap: true,
    manifest: true,
    // What index.html asks for itself need not be asked for again with every part that comes later.
    modulePreload: {
      // Browsers without it fetch what is needed when it is.
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'html'
          ? needed
          : needed.filter((file) => !/\/(?:index|map|columns|react|page|soon|rolldown-runtime)-[^/]*\.js$/.test(file)),
    },
    // A few files: they compress better than thirty small ones, and each is a task of its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What draws the preview; the map draws with it, too.
            { name: 'first', tags: ['$initial'], priority: 5 },
            // What draws the map.
            { name: 'map', test: /src\/app\/main\.ts$/, priority: 4 },
            // What reads the compact form of a large dataset.
            { name: 'columns', test: /src\/dataset\/fetchColumns\.ts$/, priority: 3 },
            // What hears a hand on the map goes along with React: both are next.
            { name: 'react', test: NEXT, priority: 2 },
            { name: 'page', test: /src\/app\/page\.tsx$/, priority: 1 },
            // What the page asks for as soon as it is there.
            { name: 'soon', test: SOON },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Pages and their pictures read the style's text; an empty one, as is usual in tests, has no colours.
    css: { include: [/\.css/] },
    // Nothing is timed here: machines are noisy, and a slow one is no fault.
    testTimeout: 120_000,
    // Not one core fewer: on a machine of two that is half.
    maxWorkers: '100%',
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-results/unit.json' }]] : ['default'],
  },
});
