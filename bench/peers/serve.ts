import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { mediaTypeOf } from '../../src/build/mediaTypes.mjs';

export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder on this machine, compressed beforehand as a good host does: with brotli, kept in `packed`. */
export async function serve(folder: string, packed: string): Promise<Served> {
  const files = new Map<string, Buffer>();
  for (const file of filesIn(folder)) files.set(`/${file}`, pack(path.join(folder, file), path.join(packed, file)));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = files.get(asked);
    if (!body) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': mediaTypeOf(asked),
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(isPacked(asked) ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address with it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}

const isPacked = (file: string): boolean => !/\.(?:woff2|png)$/.test(file);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
}

function pack(file: string, packed: string): Buffer {
  const bytes = readFileSync(file);
  if (!isPacked(file)) return bytes;
  if (existsSync(packed) && statSync(packed).mtimeMs >= statSync(file).mtimeMs) return readFileSync(packed);
  // As hosts do, and the harness does: less time for more bytes.
  const quality = bytes.length > 8e6 ? 6 : bytes.length > 2e6 ? 9 : 11;
  const body = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  mkdirSync(path.dirname(packed), { recursive: true });
  writeFileSync(packed, body);
  return body;
}
