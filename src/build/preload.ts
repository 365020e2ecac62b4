import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type OutputChunk = Rolldown.OutputChunk;

export interface Preloads {
  /** The names of chunks that every page will import(): fetched, and compiled, beside its first script. */
  readonly always: readonly string[];
  /** The names of chunks, by the part of the page that may need them: fetched once they are known to be needed. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/**
 * Names chunks in index.html that the program will import(). They are then on their way while something else is done, and what
 * comes first has the line to itself.
 */
export function preload({ always, parts }: Preloads): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunkOf = (name: string): OutputChunk => {
          const chunk = Object.values(bundle).find((made) => made.type === 'chunk' && made.name === name);
          if (chunk?.type !== 'chunk') throw new Error(`there is no chunk named ${name}`);
          return chunk;
        };
        return [
          ...always.map((name) => link({ rel: 'modulepreload', href: `./${chunkOf(name).fileName}` })),
          ...Object.entries(parts).flatMap(([part, names]) =>
            // Not 'modulepreload', which would have the browser compile them at once, too, while the map needs the processor.
            names
              .map(chunkOf)
              .flatMap(({ fileName, viteMetadata }) => [
                later(part, 'script', fileName),
                ...[...(viteMetadata?.importedCss ?? [])].map((file) => later(part, 'style', file)),
              ]),
          ),
        ];
      },
    },
  };
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', injectTo: 'head', attrs: { ...attrs, crossorigin: true } };
}

function later(part: string, as: 'script' | 'style', file: string): HtmlTagDescriptor {
  return link({ rel: 'preload', as, media: 'not all', href: `./${file}`, 'data-part': part });
}
