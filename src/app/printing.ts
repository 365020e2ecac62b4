/** Before the page goes to paper: says whether it looks dark now, which no style sheet can tell while printing. */
export function listenForPrint(before: () => void): () => void {
  const { dataset } = document.documentElement;
  const onBefore = () => {
    const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
    dataset['print'] = dataset['theme'] ?? (isSystemDark ? 'dark' : 'light');
    before();
  };
  const onAfter = () => {
    delete dataset['print'];
  };
  window.addEventListener('beforeprint', onBefore);
  window.addEventListener('afterprint', onAfter);
  return () => {
    window.removeEventListener('beforeprint', onBefore);
    window.removeEventListener('afterprint', onAfter);
  };
}
