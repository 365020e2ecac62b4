import { parseArgs } from 'node:util';
import { inBrowser } from './growth/inBrowser.ts';
import { measureFeel } from './growth/measureFeel.ts';
import { printTable, quantileMs, rounded } from './measure.ts';
import { isSize } from './sizes.ts';

/**
 * From a press to its answer on the screen: `npm run bench -- feel --sizes M,L`. The floor of each size is a button that
 * writes a number.
 */
export async function benchFeel(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...given], options: { sizes: { type: 'string', default: 'M,L' } } });
  const rows: string[][] = [];
  await inBrowser(values.sizes.split(',').filter(isSize), async (browser, address, size) => {
    const feels = await measureFeel(browser, address, size);
    const floor = quantileMs(feels[0]?.times ?? [], 0.5);
    for (const { what, times, longestTask } of feels) {
      const [first = NaN, ...others] = times;
      const median = quantileMs(others, 0.5);
      const shown = [first, median, Math.max(...others), median / floor].map(rounded);
      rows.push([size, what, ...shown, longestTask === 0 ? '–' : rounded(longestTask)]);
    }
  });
  printTable(['size', 'press', 'first, ms', 'median, ms', 'longest, ms', 'ratio to floor', 'longest task, ms'], rows);
}
