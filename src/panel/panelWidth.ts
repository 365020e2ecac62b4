const KEY = 'attache.panel.width';
export const NARROWEST = 320;
export const USUAL = 432;
/** At most this much of the window, so that the map keeps the greater part. */
const WIDEST_SHARE = 0.6;

export function clampWidth(width: number, windowWidth: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), Math.max(windowWidth * WIDEST_SHARE, NARROWEST)));
}

/** As wide as the reader last had the panel, in pixels. */
export function rememberedWidth(): number {
  try {
    return Number(localStorage.getItem(KEY)) || USUAL;
  } catch {
    return USUAL;
  }
}

export function rememberWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // A browser that keeps nothing: the width is lost with the page.
  }
}
