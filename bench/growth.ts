import { parseArgs } from 'node:util';
import { inBrowser } from './growth/inBrowser.ts';
import { measureSite } from './growth/measureSite.ts';
import { printTable, rounded } from './measure.ts';
import { isSize, SIZES } from './sizes.ts';

/** The built app with growing datasets: `npm run bench -- growth --sizes S,M --loads 5`. */
export async function benchGrowth(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { sizes: { type: 'string', default: 'S,M,L,XL' }, loads: { type: 'string', default: '5' } },
  });
  const rows: string[][] = [];
  await inBrowser(values.sizes.split(',').filter(isSize), async (browser, address, size) => {
    const figures = await measureSite(browser, address, size, Number(values.loads));
    const { loading, redraws, dateStep, filter, search, scroll, memory, memoryAfterUse } = figures;
    const shown = [loading.preview, loading.map, redraws, dateStep, filter, search, scroll, memory, memoryAfterUse].map(
      rounded,
    );
    console.log(size, ...shown);
    rows.push([size, String(SIZES[size].links), ...shown]);
  });
  printTable(
    [
      'size',
      'claims',
      'preview, ms',
      'map, ms',
      'redraws a second',
      'date step, ms',
      'filter, ms',
      'search, ms',
      'table p95, ms',
      'memory, MB',
      'after use, MB',
    ],
    rows,
  );
}
