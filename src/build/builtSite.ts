import path from 'node:path';
import type { Plugin } from 'vite';

/** Where the sources are, and the site that has been made of them. */
export interface BuiltSite {
  readonly root: string;
  readonly outDir: string;
}

/**
 * A step of the build that works on the site's files. Steps of one moment follow one another in the order of the plugins.
 * @param moment `writeBundle`: the program is there; `closeBundle`: all that was added to it then is there too
 */
export function siteStep(
  name: string,
  moment: 'writeBundle' | 'closeBundle',
  work: (site: BuiltSite) => void | Promise<void>,
): Plugin {
  let site: BuiltSite = { root: '', outDir: '' };
  return {
    name,
    apply: 'build',
    configResolved({ root, build }) {
      site = { root, outDir: path.resolve(root, build.outDir) };
    },
    [moment]: { order: 'post', sequential: true, handler: () => work(site) },
  };
}
