import type { Plugin } from 'vite';

/**
 * Has chunks fetched along with the program that will import() them, by their names: they are on their way while the map is
 * being drawn.
 */
export function preload(names: readonly string[]): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk' && names.includes(part.name));
        if (chunks.length !== names.length) throw new Error(`there is no chunk for one of ${names.join(', ')}`);
        return chunks.map(({ fileName }) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
        }));
      },
    },
  };
}
