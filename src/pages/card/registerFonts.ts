import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** The interface's own letters; for others, as of non-Latin names, the building machine's fonts stand in. */
export function registerFonts(root: string): void {
  const files = {
    Inter: 'inter-latin',
    'Inter Ext': 'inter-latin-ext',
    Newsreader: 'newsreader-latin',
    'Newsreader Ext': 'newsreader-latin-ext',
  };
  for (const [family, file] of Object.entries(files)) {
    if (GlobalFonts.has(family)) continue;
    const key = GlobalFonts.register(readFileSync(path.join(root, 'src/ui/fonts', `${file}.woff2`)), family);
    if (!key) throw new Error(`the font ${file}.woff2 cannot be read`);
  }
}
