const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls back when the page's colours change, and when typefaces have come, by their names. The function it returns ends that. */
export function watchLook(onColours: () => void, onFonts: (families: readonly string[]) => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  for (const query of QUERIES) matchMedia(query).addEventListener('change', onColours, { signal });
  const themes = new MutationObserver(onColours);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const onLoaded = ({ fontfaces }: FontFaceSetLoadEvent) => onFonts(fontfaces.map(({ family }) => family));
  document.fonts.addEventListener('loadingdone', onLoaded, { signal });
  return () => {
    abort.abort();
    themes.disconnect();
  };
}
