/** At most so many addresses may stand in one file. */
const MOST = 50_000;

/** @param siteUrl with a slash at its end */
export function sitemap(siteUrl: string, paths: readonly string[]): string {
  const addresses = ['', ...paths].slice(0, MOST).map((at) => `  <url><loc>${siteUrl}${at}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses,
    '</urlset>',
    '',
  ].join('\n');
}
