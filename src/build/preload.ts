import type { Plugin } from 'vite';

/**
 * Names chunks in index.html that the program will import(): it has them fetched, by these links, once it is there itself.
 * They are then on their way while the map is being drawn, and what draws it has had the line to itself.
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
          attrs: { rel: 'modulepreload', media: 'not all', crossorigin: true, href: `./${fileName}` },
        }));
      },
    },
  };
}
