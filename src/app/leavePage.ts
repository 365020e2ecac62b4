/**
 * A prerendered page (src/pages) becomes the app: its document gives way, and the address becomes the app's own of the
 * same view, so that everything relative is relative to the site's root from here on.
 */
export function leavePage(): void {
  const { root, view } = document.documentElement.dataset;
  if (root === undefined || view === undefined) return;
  document.querySelector('main.page')?.remove();
  // What is relative in the head is so to the page, not to where the address is going to be.
  for (const link of document.querySelectorAll<HTMLLinkElement>(
    'link:is([rel=canonical], [rel=icon], [rel=modulepreload], [as=script])',
  )) {
    link.setAttribute('href', link.href);
  }
  const query = [view, location.search.slice(1)].filter((part) => part !== '').join('&');
  history.replaceState(history.state, '', `${root}?${query}${location.hash}`);
}
