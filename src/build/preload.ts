import type { Plugin, Rolldown } from 'vite';

type OutputChunk = Rolldown.OutputChunk;

export interface Preloads {
  /** The names of chunks, by the part of the page that may need them: fetched once they are known to be needed. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** The parts that are compiled while they come. Others are when it is their turn: the map needs the processor until then. */
  readonly compiled: readonly string[];
}

const SCRIPT = /\n\s*<script type="module"[^>]*><\/script>/;
const STYLE = /<link rel="stylesheet"[^>]* href="([^"]*)">/;
const FIRST_LINK = /\n\s*<link /;

/**
 * Names chunks in index.html that the program will import(). They are then on their way while something else is done, and what
 * comes first has the line to itself: the first script and the style are asked for before the scripts within the page have run. A
 * browser would look for them ahead, but does not after a policy in a `<meta>`.
 */
export function preload({ parts, compiled }: Preloads): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const script = SCRIPT.exec(html)?.[0];
        const style = STYLE.exec(html)?.[1];
        if (script === undefined || style === undefined) throw new Error('index.html has no first script, or no style');
        const chunkOf = (name: string): OutputChunk => {
          const chunk = Object.values(bundle).find((made) => made.type === 'chunk' && made.name === name);
          if (chunk?.type !== 'chunk') throw new Error(`there is no chunk named ${name}`);
          return chunk;
        };
        const later = Object.entries(parts).flatMap(([part, names]) => {
          const asScript = compiled.includes(part) ? 'rel="modulepreload"' : 'rel="preload" as="script"';
          const link = (kind: string, file: string) => `${kind} media="not all" href="./${file}" data-part="${part}"`;
          return names
            .map(chunkOf)
            .flatMap(({ fileName, viteMetadata }) => [
              link(asScript, fileName),
              ...[...(viteMetadata?.importedCss ?? [])].map((file) => link('rel="preload" as="style"', file)),
            ]);
        });
        // A style sheet itself would hold up the scripts within the page.
        const [first, ...others] = [`rel="preload" as="style" href="${style}"`, ...later].map(
          (attributes) => `\n    <link ${attributes} crossorigin>`,
        );
        const ahead = [first, script, ...others].join('');
        return html.replace(script, '').replace(FIRST_LINK, (link) => ahead + link);
      },
    },
  };
}
