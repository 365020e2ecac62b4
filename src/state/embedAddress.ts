import { permalink, type Shared } from './permalink.ts';
import { joinQuery, splitQuery } from './address/queryString.ts';

/** The page that is made to stand in the pages of others, beside the app's own. */
export const EMBED_PAGE = 'embed.html';

/** What may stand around an embedded map. */
export const CONTROLS = ['time', 'filters', 'panel'] as const;
export type Control = (typeof CONTROLS)[number];

export const EMBED_THEMES = ['system', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** How an embedded map looks; what it shows is a permalink. */
export interface EmbedLook {
  readonly controls: ReadonlySet<Control>;
  readonly theme: EmbedTheme;
}

export const initialLook: EmbedLook = { controls: new Set(['time', 'panel']), theme: 'system' };

/** The whole address of the embedded map of a state; what equals `initialLook` is left out. */
export function embedAddress(state: Shared, { controls, theme }: EmbedLook, page?: string): string {
  const address = new URL(permalink(state, page));
  const chosen = CONTROLS.filter((control) => controls.has(control)).join(',');
  const usual = CONTROLS.filter((control) => initialLook.controls.has(control)).join(',');
  const look = joinQuery([
    ['controls', chosen === usual ? null : chosen === '' ? 'none' : chosen],
    ['theme', theme === initialLook.theme ? null : theme],
  ]);
  const query = [look, address.search.slice(1)].filter((part) => part !== '').join('&');
  const { href } = new URL(EMBED_PAGE, address);
  return query === '' ? href : `${href}?${query}`;
}

/** Never fails: what it does not know, it passes over. */
export function lookFromQuery(query: string): EmbedLook {
  const parts = splitQuery(query);
  const [given, theme] = [parts.get('controls')?.toLowerCase().split(','), parts.get('theme')?.toLowerCase()];
  return {
    controls: given ? new Set(CONTROLS.filter((control) => given.includes(control))) : initialLook.controls,
    theme: EMBED_THEMES.find((known) => known === theme) ?? initialLook.theme,
  };
}
