import { describe, expect, it } from 'vitest';
import { settledHeight, sheetPixels } from './useSheet.ts';

const WINDOW = 844;
const half = sheetPixels('half', WINDOW);

describe('a sheet that is let go', () => {
  it.each([
    ['rests at the nearest height', half + 40, 0, 'half'],
    ['rests full near the top', WINDOW - 100, 0, 'full'],
    ['rests as a strip near the bottom', 130, 0, 'peek'],
    ['goes on up with a flick', half + 10, 1, 'full'],
    ['goes on down with a flick', half - 10, -1, 'peek'],
    ['opens half from a strip with a flick', 140, 1, 'half'],
  ] as const)('%s', (_title, pixels, speed, height) => {
    expect(settledHeight(pixels, speed, WINDOW)).toBe(height);
  });
});
