/** What an embedded map tells the page around it: the height that it wants in a frame of its present width. */
export interface HeightMessage {
  readonly type: 'attache:height';
  readonly height: number;
}

/**
 * Tells the page around this one, now and whenever the answer changes. It is told to whoever is there: it holds nothing
 * of the reader.
 * @returns what ends the telling
 */
export function tellHeight(wanted: () => number): () => void {
  if (window.parent === window) return () => undefined;
  let told: number | undefined;
  const tell = () => {
    const height = wanted();
    if (height === told) return;
    told = height;
    window.parent.postMessage({ type: 'attache:height', height } satisfies HeightMessage, '*');
  };
  tell();
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}
