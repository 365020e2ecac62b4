import type { Plugin } from 'vite';

/**
 * Names chunks in index.html that the program will import(): it has them fetched, by these links, once they are known to be
 * needed. They are then on their way while something else is done, and what comes first has the line to itself.
 * @param parts the names of chunks, by the part of the page that needs them
 */
export function preload(parts: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.entries(parts).flatMap(([part, names]) =>
          names.map((name) => {
            const chunk = Object.values(bundle).find((made) => made.type === 'chunk' && made.name === name);
            if (!chunk) throw new Error(`there is no chunk named ${name}`);
            const href = `./${chunk.fileName}`;
            if (part === 'map')
              return { tag: 'link', injectTo: 'head', attrs: { rel: 'modulepreload', crossorigin: true, href } };
            // Not 'modulepreload', which would have the browser compile them at once, too, while the map needs the processor.
            const attrs = { rel: 'preload', as: 'script', media: 'not all', crossorigin: true, href };
            return { tag: 'link', injectTo: 'head', attrs: { ...attrs, 'data-part': part } };
          }),
        ),
    },
  };
}
