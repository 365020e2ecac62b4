import { readPalette, type Palette } from '../../map/palette.ts';

/** A palette with the typefaces of the page. */
export interface Look {
  readonly palette: Palette;
  readonly serif: string;
}

/**
 * The colours of a theme, whichever the page has. The tokens are worked out at the root alone, so the page wears the
 * theme for the length of this call; nothing is painted in between.
 */
export function lookOf(theme: 'light' | 'dark'): Look {
  const root = document.documentElement;
  const worn = root.dataset['theme'];
  root.dataset['theme'] = theme;
  try {
    return { palette: readPalette(root), serif: getComputedStyle(root).getPropertyValue('--serif') };
  } finally {
    if (worn === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = worn;
  }
}
