import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { mediaTypeOf } from '../src/build/mediaTypes.mjs';

const DIST = path.join(import.meta.dirname, '../dist');

export interface SiteServer {
  /** With a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * The built site on a server of its own, for what a test does to a site and the others must not notice.
 * @param folder where on the host it lies: `/some/where/`
 * @param answer says something else than the file, or nothing
 */
export async function serveSite(
  folder = '/',
  answer: (file: string, bytes: Buffer) => Buffer = (_file, bytes) => bytes,
): Promise<SiteServer> {
  const reply = async (url: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://localhost');
    const asked = decodeURIComponent(pathname.startsWith(folder) ? pathname.slice(folder.length) : '../nowhere');
    const file = path.join(DIST, asked.endsWith('/') || asked === '' ? `${asked}index.html` : asked);
    try {
      if (!file.startsWith(DIST)) throw new Error('outside');
      const bytes = answer(path.relative(DIST, file), await readFile(file));
      response.setHeader('Content-Type', mediaTypeOf(file));
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => void reply(request.url ?? '/', response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}${folder}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
