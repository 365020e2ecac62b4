import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad';

/**
 * Has all functions of some chunks compiled while they come, on another thread, and not each when it is called first. The hint
 * counts as a file's first line only, so it is written when everything else has been.
 * https://developer.chrome.com/blog/explicit-compile-hints
 * @param names the names of chunks of which nearly all is called at once
 */
export function compileAtOnce(names: readonly string[]): Plugin {
  return {
    name: 'compile-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const made of Object.values(bundle)) {
          if (made.type !== 'chunk' || !names.includes(made.name)) continue;
          made.code = `${HINT}\n${made.code}`;
          const map = bundle[`${made.fileName}.map`];
          // In a map's mappings a semicolon is a line.
          if (map?.type === 'asset') map.source = String(map.source).replace('"mappings":"', '"mappings":";');
        }
      },
    },
  };
}
