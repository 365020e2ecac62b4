import path from 'node:path';
import type { Plugin } from 'vite';

/** The compiler writes the list and each dataset one after the other: wait until it has done. */
const SETTLE_MS = 150;

/** On the development server: tells the page when a dataset has changed, so that it can show it and keep the view. */
export function liveDataset(): Plugin {
  return {
    name: 'live-dataset',
    apply: 'serve',
    configureServer(server) {
      const folder = path.join(server.config.publicDir, 'data') + path.sep;
      let timer: NodeJS.Timeout | undefined;
      const onFile = (file: string) => {
        if (!path.resolve(file).startsWith(folder) || !file.endsWith('.json')) return;
        clearTimeout(timer);
        timer = setTimeout(() => server.ws.send({ type: 'custom', event: 'attache:dataset' }), SETTLE_MS);
      };
      server.watcher.on('change', onFile).on('add', onFile);
    },
  };
}
